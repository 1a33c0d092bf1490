//! Tells open pages to load again. Only `cargo xtask watch` uses it: the server knows nothing of it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use std::{io, thread};

const ADDRESS: &str = "127.0.0.1:3001";

/// An event stream with no limit of time. `Access-Control-Allow-Origin` because a page of another
/// port reads it.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\n\
    Content-Type: text/event-stream\r\n\
    Cache-Control: no-store\r\n\
    Access-Control-Allow-Origin: *\r\n\r\n";

/// Stands before the boot scripts. The page is asked for until the new server answers, then
/// loaded.
pub(crate) fn client() -> String {
    format!(
        "new EventSource(\"http://{ADDRESS}/\").onmessage = function again() {{\n  \
         fetch(location.href, {{ cache: \"no-store\" }}).then(() => location.reload(), () => setTimeout(again, 200));\n\
         }};\n"
    )
}

/// The pages that listen.
pub(crate) struct Pages {
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Pages {
    /// Listens in a thread that lives as long as the program.
    pub(crate) fn listen() -> io::Result<Self> {
        Self::on(TcpListener::bind(ADDRESS)?)
    }

    fn on(listener: TcpListener) -> io::Result<Self> {
        let open = Arc::new(Mutex::new(Vec::new()));
        let pages = Self { open: open.clone() };
        thread::spawn(move || {
            for page in listener.incoming().flatten() {
                // A page that breaks off is forgotten; the others go on.
                if let Ok(page) = greet(page) {
                    open.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(page);
                }
            }
        });
        Ok(pages)
    }

    pub(crate) fn reload(&self) {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain_mut(|page| page.write_all(b"data: reload\n\n").is_ok());
    }
}

/// What a browser asks does not matter, but closing with its words unread would reset the stream.
fn greet(mut page: TcpStream) -> io::Result<TcpStream> {
    page.set_read_timeout(Some(Duration::from_secs(1)))?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut part = [0; 1024];
        match page.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => request.extend_from_slice(&part[..read]),
        }
    }
    page.write_all(ANSWER)?;
    Ok(page)
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};

    use super::*;

    #[test]
    fn an_open_page_hears_of_a_change() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let pages = Pages::on(listener).expect("it listens");
        let mut page = TcpStream::connect(address).expect("it listens");
        page.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            .expect("connected");
        let mut lines = BufReader::new(page).lines().map_while(Result::ok);
        assert_eq!(lines.next().as_deref(), Some("HTTP/1.1 200 OK"));
        assert!(lines.any(|line| line.is_empty()), "the header ends");
        // The page is counted just after its greeting.
        while pages.open.lock().expect("no panic").is_empty() {
            thread::yield_now();
        }
        pages.reload();
        assert_eq!(lines.next().as_deref(), Some("data: reload"));
    }
}
