//! Dates that people wrote into a line of Vietnamese.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::parts::Cursor;
use super::{Precision, UnixMillis, Zone};

/// A date found in a line. The day exists in the calendar; the weekday may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// Four digits.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// Hour, minute and second, when a time stands beside the date.
    pub time: Option<(u32, u32, u32)>,
    /// The weekday as written.
    pub weekday: Option<Weekday>,
    /// The first byte of what belongs to the date: its time, weekday or the word `Ngày`.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

impl WrittenDate {
    /// The point in time in that zone; without a written time, the first moment of the day.
    pub fn at(&self, zone: Zone) -> (UnixMillis, Precision) {
        let midnight = self.calendar_day().and_time(NaiveTime::MIN);
        match self.time {
            None => (zone.instant(midnight), Precision::Day),
            Some((hour, minute, second)) => {
                let time = NaiveTime::from_hms_opt(hour, minute, second).unwrap_or(NaiveTime::MIN);
                (
                    zone.instant(self.calendar_day().and_time(time)),
                    Precision::Minute,
                )
            }
        }
    }

    /// True when a weekday is written and the day is another one. It is to be reported, not
    /// repaired: nobody knows which of the two is meant.
    pub fn weekday_is_wrong(&self) -> bool {
        self.weekday
            .is_some_and(|written| written != self.calendar_day().weekday())
    }

    fn calendar_day(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, self.day).unwrap_or(NaiveDate::MIN)
    }
}

/// Finds the first date that is written in a line: `17/10/2022`, `3-4-2024`, `17.10.2022`,
/// `17 tháng 10 năm 2022`, with a weekday, `Ngày` and a time before or a time behind it. A date
/// without its year is none, and so are numbers inside a document number or a longer number. When
/// the first one is impossible (31/02/2022) the answer is `None`: a later one may mean another day.
pub fn read(line: &str) -> Option<WrittenDate> {
    let mut before = None;
    for (at, letter) in line.char_indices() {
        let opens = letter.is_alphanumeric() && before.is_none_or(|c: char| !c.is_alphanumeric());
        before = Some(letter);
        if !opens {
            continue;
        }
        if let Some(found) = date_at(line, at) {
            let exists = NaiveDate::from_ymd_opt(found.year, found.month, found.day).is_some();
            return exists.then_some(found);
        }
    }
    None
}

/// A date with what may stand before and behind it, starting exactly here. The calendar is not
/// asked yet.
fn date_at(line: &str, start: usize) -> Option<WrittenDate> {
    let mut cursor = Cursor { line, at: start };
    let time_before = before_the_day(&mut cursor, Cursor::time);
    let weekday = before_the_day(&mut cursor, Cursor::weekday);
    let time_before = time_before.or_else(|| before_the_day(&mut cursor, Cursor::time));
    if cursor.word_of(&["ngay"]).is_some() {
        cursor.skip(|c| c.is_whitespace() || c == ':');
    }
    let (day, month, year) = day_month_year(&mut cursor)?;
    let time = time_before.or_else(|| time_behind(&mut cursor));
    Some(WrittenDate {
        year: i32::try_from(year).ok()?,
        month,
        day,
        time,
        weekday,
        start,
        end: cursor.at,
    })
}

/// A piece in front of the day and the separator behind it, or nothing at all.
fn before_the_day<'a, T>(
    cursor: &mut Cursor<'a>,
    piece: impl Fn(&mut Cursor<'a>) -> Option<T>,
) -> Option<T> {
    let mut ahead = *cursor;
    let found = piece(&mut ahead)?;
    ahead.skip(is_separator).then(|| {
        *cursor = ahead;
        found
    })
}

fn day_month_year(cursor: &mut Cursor<'_>) -> Option<(u32, u32, u32)> {
    let mut ahead = *cursor;
    if is_inside_a_number(&ahead) {
        return None;
    }
    let day = ahead.number(1, 2)?;
    let (month, year) = match ahead.next()? {
        separator @ ('/' | '-' | '.') => {
            ahead.take(separator)?;
            let month = ahead.number(1, 2)?;
            ahead.take(separator)?;
            (month, ahead.number(4, 4)?)
        }
        _ => in_words(&mut ahead)?,
    };
    if goes_on(&ahead) {
        return None;
    }
    *cursor = ahead;
    Some((day, month, year))
}

/// ` tháng 10 năm 2022`, ` tháng 10, 2022`, ` tháng 10/2022`.
fn in_words(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    cursor.skip(char::is_whitespace);
    cursor.word_of(&["thang"])?;
    cursor.skip(char::is_whitespace);
    let month = cursor.number(1, 2)?;
    cursor.skip(|c| c.is_whitespace() || c == ',' || c == '/');
    if cursor.word_of(&["nam"]).is_some() {
        cursor.skip(char::is_whitespace);
    }
    Some((month, cursor.number(4, 4)?))
}

/// `16-17/10/2022` is a span of days and `35/17/10/2022` a document number: no day starts at the
/// 17.
fn is_inside_a_number(cursor: &Cursor<'_>) -> bool {
    let mut before = cursor.line[..cursor.at].chars().rev();
    before.next().is_some_and(|c| "/-.:".contains(c))
        && before.next().is_some_and(char::is_alphanumeric)
}

/// True when the number is not over: `17/10/2022/NĐ-CP`, `17.10.20221`.
fn goes_on(cursor: &Cursor<'_>) -> bool {
    let mut after = cursor.rest().chars();
    match after.next() {
        Some(c) if c.is_alphanumeric() => true,
        Some('/' | '-' | '.') => after.next().is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// ` 08:30`, `, 15:42:27`, ` | 8h30`, ` lúc 8 giờ`.
fn time_behind(cursor: &mut Cursor<'_>) -> Option<(u32, u32, u32)> {
    let mut ahead = *cursor;
    ahead.skip(is_separator).then_some(())?;
    if ahead.word_of(&["luc", "hoi"]).is_some() {
        ahead.skip(char::is_whitespace);
    }
    let time = ahead.time()?;
    *cursor = ahead;
    Some(time)
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || ",|-–—•".contains(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::date::shown;

    /// Day, month, year, time of what is found, and the text that belongs to it.
    type Found<'a> = (u32, u32, i32, Option<(u32, u32, u32)>, &'a str);

    fn found(line: &str) -> Option<Found<'_>> {
        read(line).map(|date| {
            (
                date.day,
                date.month,
                date.year,
                date.time,
                &line[date.start..date.end],
            )
        })
    }

    #[test]
    fn the_usual_forms_are_read() {
        for (line, time) in [
            ("17/10/2022", None),
            ("17-10-2022", None),
            ("17.10.2022", None),
            ("Ngày 17/10/2022", None),
            ("17 tháng 10 năm 2022", None),
            ("ngày 17 tháng 10, 2022", None),
            ("Thứ Hai, 17/10/2022 08:30", Some((8, 30, 0))),
            ("Thứ Hai, ngày 17/10/2022 | 8h30", Some((8, 30, 0))),
            ("08:30 17/10/2022", Some((8, 30, 0))),
            ("08:30 ngày 17/10/2022", Some((8, 30, 0))),
            ("8 giờ 30 phút ngày 17 tháng 10 năm 2022", Some((8, 30, 0))),
            ("17/10/2022, 08:30:05", Some((8, 30, 5))),
            ("17/10/2022 8:30:05 PM", Some((20, 30, 5))),
            ("17/10/2022 12:05 SA", Some((0, 5, 0))),
            ("8 giờ 17/10/2022", Some((8, 0, 0))),
        ] {
            assert_eq!(found(line), Some((17, 10, 2022, time, line)), "{line}");
        }
        assert_eq!(
            found("10:8, Thứ Tư, 3-4-2024"),
            Some((3, 4, 2024, Some((10, 8, 0)), "10:8, Thứ Tư, 3-4-2024"))
        );
        assert_eq!(
            found("05/12/2013 15:42:27"),
            Some((5, 12, 2013, Some((15, 42, 27)), "05/12/2013 15:42:27"))
        );
    }

    #[test]
    fn a_date_is_found_inside_a_sentence_with_its_own_range() {
        assert_eq!(
            found("Sáng ngày 17/10/2022, tại hội trường lớn."),
            Some((17, 10, 2022, None, "ngày 17/10/2022"))
        );
        assert_eq!(
            found("Cập nhật lúc: 17/10/2022 – 25:00"),
            Some((17, 10, 2022, None, "17/10/2022"))
        );
        assert_eq!(
            found("Họp ngày 17/10/2022."),
            Some((17, 10, 2022, None, "ngày 17/10/2022"))
        );
        assert_eq!(
            found("nga\u{300}y 3/4/2024 va\u{300} 5/4/2024"),
            Some((3, 4, 2024, None, "3/4/2024"))
        );
    }

    #[test]
    fn numbers_of_documents_and_longer_numbers_are_no_dates() {
        for line in [
            "Đề án số 12-ĐA/BM",
            "Nghị định 17/10/2022/NĐ-CP",
            "số 35/17/10/2022",
            "17/10/20221",
            "117/10/2022",
            "17.10.2022.5",
            "A17/10/2022",
            "16-17/10/2022",
            "17/10-2022",
            "17/10",
            "ngày 17 tháng 10",
            "1.500.000 đồng",
            "2022-10-17",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn an_impossible_date_is_none_even_when_a_later_one_is_possible() {
        assert_eq!(read("31/02/2022"), None);
        assert_eq!(read("29/02/2023 hay 28/02/2023"), None);
        assert_eq!(read("17/13/2022"), None);
        assert!(read("29/02/2024").is_some());
    }

    #[test]
    fn a_wrong_weekday_is_noticed_and_the_date_kept() {
        assert!(!read("Thứ Hai, 17/10/2022").unwrap().weekday_is_wrong());
        assert!(read("Thứ Ba, 17/10/2022").unwrap().weekday_is_wrong());
        assert!(!read("Thứ 2, 17/10/2022").unwrap().weekday_is_wrong());
        assert!(!read("CHỦ NHẬT, 16/10/2022").unwrap().weekday_is_wrong());
        assert!(!read("17/10/2022").unwrap().weekday_is_wrong());
        // 3 April 2024 was a Wednesday.
        assert!(!read("10:8, Thứ Tư, 3-4-2024").unwrap().weekday_is_wrong());
    }

    #[test]
    fn a_date_without_time_is_the_day_in_its_zone() {
        let date = read("17/10/2022").unwrap();
        let midnight = UnixMillis(1_665_970_200_000 - 30_600_000);
        assert_eq!(date.at(Zone::default()), (midnight, Precision::Day));
        let date = read("17/10/2022 08:30").unwrap();
        assert_eq!(
            date.at(Zone::default()),
            (UnixMillis(1_665_970_200_000), Precision::Minute)
        );
    }

    proptest! {
        // From the last change of Vietnam's clock, in 1975, to the year 2200.
        #[test]
        fn what_is_shown_reads_as_the_same_minute(minutes in 3_000_000i64..121_000_000, day_only in any::<bool>()) {
            let at = UnixMillis(minutes * 60_000);
            let zone = Zone::default();
            let precision = if day_only { Precision::Day } else { Precision::Minute };
            let line = shown(at, precision, zone);
            let date = read(&line).unwrap();
            prop_assert!(!date.weekday_is_wrong());
            prop_assert_eq!((date.start, date.end), (0, line.len()));
            let (back, known) = date.at(zone);
            prop_assert_eq!(known, precision);
            prop_assert_eq!(shown(back, known, zone), line);
            if !day_only {
                prop_assert_eq!(back, at);
            }
        }

        #[test]
        fn any_line_is_read_without_a_panic(line in "[0-9/.: ,thángnămngàyThứHai-]{0,30}") {
            if let Some(date) = read(&line) {
                prop_assert!(date.start < date.end && date.end <= line.len());
                prop_assert!(NaiveDate::from_ymd_opt(date.year, date.month, date.day).is_some());
            }
        }
    }
}
