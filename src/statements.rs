//! Lists a store's statements under their names.

/// `statements![BY_ID, INSERT];` lists the constants of a store, so that one test can prepare each
/// of them on both engines. A name that ends in `_SQLITE` or `_POSTGRES` belongs to one engine.
macro_rules! statements {
    ($($name:ident),+ $(,)?) => {
        /// Every statement of this file, by name.
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}
