//! Time zones, and the way between a wall clock and a point in time.

use std::fmt;

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use super::UnixMillis;

/// The first and the last moment shown as itself: dates have years of four digits.
const SHOWN: (i64, i64) = (-62_135_424_000_000, 253_402_128_000_000);

/// The time zone of a site, by its IANA name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

impl Zone {
    /// The zone of that IANA name, e.g. `Asia/Ho_Chi_Minh`.
    pub fn parse(name: &str) -> Option<Self> {
        name.trim().parse().ok().map(Self)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The wall clock at that point in time. Years before 1 and after 9999 are shown as these.
    pub(super) fn clock(self, at: UnixMillis) -> DateTime<Tz> {
        DateTime::from_timestamp_millis(at.0.clamp(SHOWN.0, SHOWN.1))
            .expect("years 1 to 9999 are in range")
            .with_timezone(&self.0)
    }

    /// The first moment at which the clock of the zone shows that time. A time that a change of
    /// the clock leaves out gives the first moment after it.
    pub(super) fn instant(self, clock: NaiveDateTime) -> UnixMillis {
        // No zone has ever left out more than a day; a quarter of an hour divides each leap.
        let moment = (0..=96)
            .filter_map(|quarters| clock.checked_add_signed(Duration::minutes(15 * quarters)))
            .find_map(|later| self.0.from_local_datetime(&later).earliest())
            .map_or_else(
                || clock.and_utc().timestamp_millis(),
                |at| at.timestamp_millis(),
            );
        UnixMillis(moment)
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self(Tz::Asia__Ho_Chi_Minh)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn the_default_zone_is_that_of_vietnam() {
        assert_eq!(Zone::default().to_string(), "Asia/Ho_Chi_Minh");
        assert_eq!(Zone::parse(" Asia/Ho_Chi_Minh "), Some(Zone::default()));
        assert_eq!(Zone::parse("Asia/Atlantis"), None);
    }

    #[test]
    fn a_time_that_the_clock_leaves_out_gives_the_next_one() {
        // Samoa had no 30 December 2011 at all: it crossed the date line at midnight.
        let apia = Zone::parse("Pacific/Apia").unwrap();
        let midnight = |day| {
            NaiveDate::from_ymd_opt(2011, 12, day)
                .unwrap()
                .and_hms_opt(0, 0, 0)
                .unwrap()
        };
        assert_eq!(apia.instant(midnight(30)), apia.instant(midnight(31)));
        // Berlin went from 02:00 to 03:00 on 27 March 2022, which is 01:00 UTC.
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let half_past_two = NaiveDate::from_ymd_opt(2022, 3, 27)
            .unwrap()
            .and_hms_opt(2, 30, 0)
            .unwrap();
        assert_eq!(berlin.instant(half_past_two), UnixMillis(1_648_342_800_000));
    }
}
