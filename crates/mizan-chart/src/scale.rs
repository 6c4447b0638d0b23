//! From numbers to places, and the numbers at which an axis is marked.

/// A mark on an axis, with its number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What is written there.
    pub label: String,
}

/// A straight scale from numbers to places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    numbers: (f64, f64),
    places: (f64, f64),
}

impl Scale {
    /// From the first number at the first place to the last number at the last place.
    pub fn new(numbers: (f64, f64), places: (f64, f64)) -> Self {
        Self { numbers, places }
    }

    /// The place of a number; the middle where the scale has no length.
    pub fn at(&self, number: f64) -> f64 {
        let (first, last) = self.numbers;
        let share = if last > first { (number - first) / (last - first) } else { 0.5 };
        self.places.0 + share * (self.places.1 - self.places.0)
    }

    /// The first and the last place.
    pub fn ends(&self) -> (f64, f64) {
        self.places
    }

    /// The same, kept between the ends.
    pub fn inside(&self, number: f64) -> f64 {
        self.at(number.clamp(self.numbers.0, self.numbers.1.max(self.numbers.0)))
    }
}

/// Round numbers that span from `low` to `high`, about as many as asked for: steps of 1, 2 or 5 times a
/// power of ten, the first not above `low`, the last not below `high`.
pub fn nice(low: f64, high: f64, about: usize) -> Vec<f64> {
    const MOST: usize = 50;
    let span = if high > low { high - low } else { 1.0 };
    #[expect(clippy::cast_precision_loss, reason = "a handful of marks")]
    let rough = span / about.max(1) as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|n| n * power).into_iter().find(|step| *step >= rough - 1e-12);
    let step = step.unwrap_or(rough);
    let mut n = (low / step + 1e-9).floor();
    let mut ticks = Vec::new();
    while ticks.len() < MOST {
        // Written from whole steps, so that no error adds up.
        ticks.push((n * step * 1e9).round() / 1e9);
        if n * step >= high - 1e-9 {
            break;
        }
        n += 1.0;
    }
    ticks
}
