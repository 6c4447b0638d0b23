//! Where each State's tile lies on the map: a layout of our own, one tile a State and all of one size,
//! near its neighbours as far as a grid allows. It says nothing of borders.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mizan_domain::Country;

/// Column and row of a tile, from 0.
pub(crate) type Tile = (u16, u16);

/// Columns of the grid.
pub(crate) const COLUMNS: u16 = 32;
/// Rows of the grid.
pub(crate) const ROWS: u16 = 16;

/// The tile of each State.
pub(crate) static TILES: LazyLock<BTreeMap<Country, Tile>> =
    LazyLock::new(|| include_str!("../data/tiles.csv").lines().skip(1).filter_map(tile).collect());

fn tile(line: &str) -> Option<(Country, Tile)> {
    let mut parts = line.split(',');
    let country = parts.next()?.parse().ok()?;
    Some((country, (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_state_of_the_world_has_one_tile_and_no_two_share_one() {
        let lines = include_str!("../data/tiles.csv").lines().count() - 1;
        assert_eq!(TILES.len(), lines, "a line that is no tile, or a State twice");
        let places: BTreeSet<Tile> = TILES.values().copied().collect();
        assert_eq!(places.len(), lines, "two States on one tile");
        assert!(places.iter().all(|(column, row)| *column < COLUMNS && *row < ROWS));
        let world = include_str!("../../../dossiers/world/commitment.csv");
        let states: BTreeSet<Country> =
            world.lines().skip(1).filter_map(|line| line.split(',').next()?.parse().ok()).collect();
        assert!(states.len() > 190, "{} States", states.len());
        assert_eq!(states, TILES.keys().copied().collect(), "States without a tile, or tiles of none");
    }
}
