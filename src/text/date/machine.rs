//! RFC 3339, for `<time datetime>`, feeds and exchange files.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, SecondsFormat, Utc};

use super::{Precision, UnixMillis, Zone};

/// RFC 3339 with the zone's offset, `2022-10-17T08:30:00+07:00`; the date alone, `2022-10-17`, when
/// only the day is known.
pub fn machine(at: UnixMillis, precision: Precision, zone: Zone) -> String {
    let clock = zone.clock(at);
    if precision == Precision::Day {
        return format!(
            "{:04}-{:02}-{:02}",
            clock.year(),
            clock.month(),
            clock.day()
        );
    }
    // Local mean times before 1911 have seconds in their offset, which RFC 3339 cannot write.
    if clock.offset().fix().local_minus_utc() % 60 != 0 {
        return clock
            .with_timezone(&Utc)
            .to_rfc3339_opts(SecondsFormat::AutoSi, true);
    }
    clock.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

/// Reads a date-time of RFC 3339, or a `full-date` alone, which is the first moment of that day in
/// the zone. Anything else is `None`, white space around it included.
pub fn parse_rfc3339(text: &str, zone: Zone) -> Option<(UnixMillis, Precision)> {
    if text.len() > 10 {
        let at = DateTime::parse_from_rfc3339(text).ok()?;
        return Some((UnixMillis(at.timestamp_millis()), Precision::Minute));
    }
    let day = full_date(text)?;
    Some((zone.instant(day.and_time(NaiveTime::MIN)), Precision::Day))
}

/// Exactly `YYYY-MM-DD`; chrono's own pattern would take `2022-1-7` as well.
fn full_date(text: &str) -> Option<NaiveDate> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    NaiveDate::from_ymd_opt(
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_time_is_written_with_its_offset_and_a_day_alone() {
        let at = UnixMillis(1_665_970_200_000);
        assert_eq!(
            machine(at, Precision::Minute, Zone::default()),
            "2022-10-17T08:30:00+07:00"
        );
        assert_eq!(machine(at, Precision::Day, Zone::default()), "2022-10-17");
        assert_eq!(
            machine(at, Precision::Minute, Zone::parse("UTC").unwrap()),
            "2022-10-17T01:30:00+00:00"
        );
    }

    #[test]
    fn date_times_and_dates_of_the_rfc_are_read() {
        let zone = Zone::default();
        let half_past_eight = Some((UnixMillis(1_665_970_200_000), Precision::Minute));
        assert_eq!(
            parse_rfc3339("2022-10-17T08:30:00+07:00", zone),
            half_past_eight
        );
        assert_eq!(parse_rfc3339("2022-10-17T01:30:00Z", zone), half_past_eight);
        // Midnight in Vietnam is eight and a half hours earlier.
        assert_eq!(
            parse_rfc3339("2022-10-17", zone),
            Some((UnixMillis(1_665_970_200_000 - 30_600_000), Precision::Day))
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2022-1-7",
            "2022-02-30",
            "2022-10-17T08:30",
            "17/10/2022",
            "2022-10-1x",
            "2022-10-17 ",
        ] {
            assert_eq!(parse_rfc3339(text, Zone::default()), None, "{text}");
        }
    }

    #[test]
    fn a_time_before_whole_minute_offsets_is_written_in_utc() {
        let at = UnixMillis(-2_208_988_800_000); // 1900-01-01T00:00Z
        let text = machine(at, Precision::Minute, Zone::default());
        assert_eq!(text, "1900-01-01T00:00:00Z");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same_time(
            millis in -62_135_424_000_000i64..253_402_128_000_000,
            zone in proptest::sample::select(vec!["Asia/Ho_Chi_Minh", "UTC", "America/St_Johns", "Pacific/Apia"]),
        ) {
            let zone = Zone::parse(zone).unwrap();
            let text = machine(UnixMillis(millis), Precision::Minute, zone);
            prop_assert_eq!(parse_rfc3339(&text, zone), Some((UnixMillis(millis), Precision::Minute)));
            let day = machine(UnixMillis(millis), Precision::Day, zone);
            let (midnight, precision) = parse_rfc3339(&day, zone).unwrap();
            prop_assert_eq!(machine(midnight, precision, zone), day);
        }
    }
}
