//! `bantin serve`

use std::process::ExitCode;

use bantin::server::config::{DataSettings, ServeSettings};
use bantin::server::{App, router};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use super::{Failure, open};

/// Serves until it is told to stop.
pub(super) async fn run(
    data: &DataSettings,
    settings: &ServeSettings,
) -> Result<ExitCode, Failure> {
    let filter = EnvFilter::try_from_env("BANTIN_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    // The port first: a second server must not touch the database of the first.
    let listener = TcpListener::bind(settings.addr)
        .await
        .map_err(|error| taken(settings, &error))?;
    let db = open(data).await?;
    let mut app = App::new(db.clone(), data.media());
    app.watch = settings.watch;
    println!(
        "Bantin đang chạy tại http://{}/ (dừng bằng Ctrl+C)",
        listener.local_addr()?
    );
    axum::serve(listener, router(app))
        .with_graceful_shutdown(stopped())
        .await?;
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

fn taken(settings: &ServeSettings, error: &std::io::Error) -> Failure {
    Failure::Impossible(match error.kind() {
        std::io::ErrorKind::AddrInUse => format!(
            "Địa chỉ {} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác bằng --addr.",
            settings.addr
        ),
        _ => format!(
            "Không nghe được ở {}: {error}. Hãy chọn địa chỉ khác bằng --addr.",
            settings.addr
        ),
    })
}

/// Resolves at Ctrl+C and at the signal that service managers send.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    _ = interrupt.await;
}
