//! A cursor over a line, with the small pieces of which written dates are made.

use chrono::Weekday;

use crate::text::folded;

/// A place in a line. Each method either takes a piece and moves on, or leaves the cursor alone.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) line: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn rest(&self) -> &'a str {
        &self.line[self.at..]
    }

    pub(super) fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes every leading character that `wanted` accepts and says whether there was one.
    pub(super) fn skip(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let from = self.at;
        self.at = self.line.len() - self.rest().trim_start_matches(wanted).len();
        self.at > from
    }

    pub(super) fn take(&mut self, wanted: char) -> Option<()> {
        (self.next()? == wanted).then(|| self.at += wanted.len_utf8())
    }

    /// A whole number of at least `least` and at most `most` digits.
    pub(super) fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let digits = self.rest().len()
            - self
                .rest()
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .len();
        if digits < least || digits > most {
            return None;
        }
        let number = self.rest()[..digits].parse().ok()?;
        self.at += digits;
        Some(number)
    }

    /// The next run of letters without accents.
    pub(super) fn word(&mut self) -> Option<String> {
        let letters = self.rest().len() - self.rest().trim_start_matches(char::is_alphabetic).len();
        if letters == 0 {
            return None;
        }
        let word = folded(&self.rest()[..letters]);
        self.at += letters;
        Some(word)
    }

    /// The next word if it is one of these, in folded letters.
    pub(super) fn word_of(&mut self, words: &[&str]) -> Option<()> {
        let mut ahead = *self;
        let word = ahead.word()?;
        words.contains(&word.as_str()).then(|| *self = ahead)
    }

    /// `Thứ Hai`, `Thứ 2` … `Thứ Bảy`, `Chủ Nhật`.
    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        let mut ahead = *self;
        let first = ahead.word()?;
        ahead.skip(char::is_whitespace);
        let weekday = match first.as_str() {
            "chu" => ahead.word_of(&["nhat"]).map(|()| Weekday::Sun)?,
            "thu" => match ahead.number(1, 1) {
                Some(2) => Weekday::Mon,
                Some(3) => Weekday::Tue,
                Some(4) => Weekday::Wed,
                Some(5) => Weekday::Thu,
                Some(6) => Weekday::Fri,
                Some(7) => Weekday::Sat,
                Some(_) => return None,
                None => match ahead.word()?.as_str() {
                    "hai" => Weekday::Mon,
                    "ba" => Weekday::Tue,
                    "tu" => Weekday::Wed,
                    "nam" => Weekday::Thu,
                    "sau" => Weekday::Fri,
                    "bay" => Weekday::Sat,
                    _ => return None,
                },
            },
            _ => return None,
        };
        *self = ahead;
        Some(weekday)
    }

    /// `8:30`, `08:30:15`, `8h30`, `8 giờ 30 phút`, `3:42 PM`. Hours count to 23.
    pub(super) fn time(&mut self) -> Option<(u32, u32, u32)> {
        let mut ahead = *self;
        let hour = ahead.number(1, 2)?;
        let (minute, second) = if ahead.take(':').is_some() {
            let minute = ahead.number(1, 2)?;
            let mut seconds = ahead;
            match seconds.take(':').and_then(|()| seconds.number(1, 2)) {
                Some(second) => {
                    ahead = seconds;
                    (minute, second)
                }
                None => (minute, 0),
            }
        } else {
            ahead.skip(char::is_whitespace);
            ahead.word_of(&["h", "g", "gio"])?;
            (ahead.minutes_after_the_word().unwrap_or(0), 0)
        };
        let hour = ahead.half_of_the_day(hour);
        let ends = ahead
            .next()
            .is_none_or(|c| !c.is_alphanumeric() && c != ':');
        if !ends || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        *self = ahead;
        Some((hour, minute, second))
    }

    fn minutes_after_the_word(&mut self) -> Option<u32> {
        let mut ahead = *self;
        ahead.skip(char::is_whitespace);
        let minute = ahead.number(1, 2)?;
        // `8 giờ 17/10/2022` has no minutes: the number opens the date.
        if ahead.next().is_some_and(|c| "/-.".contains(c)) {
            return None;
        }
        *self = ahead;
        let mut unit = *self;
        unit.skip(char::is_whitespace);
        if unit.word_of(&["phut"]).is_some() {
            *self = unit;
        }
        Some(minute)
    }

    /// The hour on the clock of 24, when `PM` or `CH`, `AM` or `SA` follows.
    fn half_of_the_day(&mut self, hour: u32) -> u32 {
        let mut ahead = *self;
        ahead.skip(char::is_whitespace);
        let half = ahead.word().unwrap_or_default();
        let on_24 = match half.as_str() {
            "pm" | "ch" if (1..12).contains(&hour) => hour + 12,
            "am" | "sa" if hour == 12 => 0,
            "pm" | "ch" | "am" | "sa" => hour,
            _ => return hour,
        };
        *self = ahead;
        on_24
    }
}
