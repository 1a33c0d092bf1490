//! A date as readers see it.

use chrono::{Datelike, Timelike, Weekday};

use super::{Precision, UnixMillis, Zone};

/// `Thứ Hai, 17/10/2022 08:30`, or `Thứ Hai, 17/10/2022` when only the day is known.
pub fn shown(at: UnixMillis, precision: Precision, zone: Zone) -> String {
    let clock = zone.clock(at);
    let day = format!(
        "{}, {:02}/{:02}/{:04}",
        weekday_name(clock.weekday()),
        clock.day(),
        clock.month(),
        clock.year()
    );
    match precision {
        Precision::Day => day,
        Precision::Minute => format!("{day} {:02}:{:02}", clock.hour(), clock.minute()),
    }
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ Nhật",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2022-10-17T08:30+07:00.
    const MONDAY: UnixMillis = UnixMillis(1_665_970_200_000);
    const DAY: i64 = 86_400_000;

    #[test]
    fn a_time_shows_weekday_day_and_minute() {
        assert_eq!(
            shown(MONDAY, Precision::Minute, Zone::default()),
            "Thứ Hai, 17/10/2022 08:30"
        );
        assert_eq!(
            shown(MONDAY, Precision::Day, Zone::default()),
            "Thứ Hai, 17/10/2022"
        );
    }

    #[test]
    fn the_zone_decides_the_day() {
        // Two hours before midnight UTC it is the next day in Vietnam; 1970-01-01 was a Thursday.
        let late = UnixMillis(22 * 3_600_000);
        assert_eq!(
            shown(late, Precision::Minute, Zone::parse("UTC").unwrap()),
            "Thứ Năm, 01/01/1970 22:00"
        );
        assert_eq!(
            shown(late, Precision::Day, Zone::default()),
            "Thứ Sáu, 02/01/1970"
        );
    }

    #[test]
    fn each_weekday_has_its_name() {
        let week: Vec<String> = (0..7)
            .map(|n| {
                shown(
                    UnixMillis(MONDAY.0 + n * DAY),
                    Precision::Day,
                    Zone::default(),
                )
            })
            .map(|text| text.split(',').next().unwrap().to_owned())
            .collect();
        assert_eq!(
            week,
            [
                "Thứ Hai",
                "Thứ Ba",
                "Thứ Tư",
                "Thứ Năm",
                "Thứ Sáu",
                "Thứ Bảy",
                "Chủ Nhật"
            ]
        );
    }

    #[test]
    fn absurd_times_are_shown_without_a_panic() {
        for zone in [
            Zone::default(),
            Zone::parse("Pacific/Kiritimati").unwrap(),
            Zone::parse("Pacific/Midway").unwrap(),
        ] {
            assert!(shown(UnixMillis(i64::MIN), Precision::Minute, zone).contains("/0001"));
            assert!(shown(UnixMillis(i64::MAX), Precision::Minute, zone).contains("/9999"));
        }
    }
}
