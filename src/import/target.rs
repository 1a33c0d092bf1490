//! Where the one who imports wants everything to go.

use super::item::Named;

/// Options of an import; they win over what the input says.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// The site, by slug or name.
    pub site: Option<Named>,
    /// The category, by slug or name.
    pub category: Option<Named>,
}

impl Target {
    /// From the command line.
    pub fn new(site: Option<&str>, category: Option<&str>) -> Self {
        Self {
            site: site.map(Named::from_name),
            category: category.map(Named::from_name),
        }
    }
}
