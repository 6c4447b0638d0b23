//! The colours, read from the style sheet: do they stay apart for every kind of eye, in grey and on paper,
//! and do they stand out from their ground as far as they must?
#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares of one as bytes")]

use std::collections::BTreeMap;

use mizan_chart::Theme;

const STYLE: &str =
    concat!(include_str!("../../assets/css/base.css"), include_str!("../../assets/css/charts.css"));
const PICTURES: &str = include_str!("../../assets/css/charts.css");

type Rgb = [f64; 3];

/// Colours by the name of their variable.
type Colours = BTreeMap<&'static str, Rgb>;

fn light() -> Colours {
    STYLE.split(":root{").filter(|part| part.starts_with("--c1") || part.starts_with("color-scheme")).fold(
        Colours::new(),
        |mut all, part| {
            all.extend(variables(part));
            all
        },
    )
}

fn dark() -> Colours {
    let (_, rest) = STYLE.split_once("@media (prefers-color-scheme:dark)").expect("a dark theme");
    let (_, rest) = rest.split_once(":root{").expect("its colours");
    let mut all = light();
    all.extend(variables(rest));
    all
}

fn variables(block: &'static str) -> Colours {
    let block = block.split('}').next().unwrap();
    block
        .split(';')
        .filter_map(|declaration| declaration.trim().strip_prefix("--")?.split_once(':'))
        .filter_map(|(name, value)| Some((name, rgb(value)?)))
        .collect()
}

fn rgb(hex: &str) -> Option<Rgb> {
    let digits = hex.trim().strip_prefix('#')?;
    let wide = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |n: usize| Some(f64::from(u8::from_str_radix(wide.get(n..n + 2)?, 16).ok()?) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

/// To light as it adds up (IEC 61966-2-1).
fn linear(colour: Rgb) -> Rgb {
    colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
}

fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast as WCAG 2.2 defines it.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour as an eye sees it that lacks one kind of cone: the matrices for severity 1.0 of G. M. Machado,
/// M. M. Oliveira and L. A. F. Fernandes, 'A Physiologically-based Model for Simulation of Color Vision
/// Deficiency', IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, applied to linear RGB.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("usual sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// CIE L*a*b* of light, for the white of D65.
fn lab(linear: Rgb) -> [f64; 3] {
    let [r, g, b] = linear.map(|c| c.clamp(0.0, 1.0));
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089;
    let [x, y, z] = [x, y, z].map(|t| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart an eye sees two colours: the distance in CIE L*a*b*. About 2.3 can just be told.
fn distance(a: Rgb, b: Rgb, eye: &[[f64; 3]; 3]) -> f64 {
    let seen = |colour: Rgb| {
        let light = linear(colour);
        lab(eye.map(|row| row.iter().zip(light).map(|(part, c)| part * c).sum()))
    };
    seen(a).iter().zip(seen(b)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn lightness(colour: Rgb) -> f64 {
    lab(linear(colour))[0]
}

fn themes() -> [(&'static str, Colours); 2] {
    [("light", light()), ("dark", dark())]
}

#[test]
fn colours_stand_out_from_their_ground_as_far_as_promised() {
    // Colour, ground, and the contrast in the light and in the dark theme.
    let promised = [
        ("ink", "bg", 15.7, 14.3),
        ("ink", "panel", 16.4, 13.2),
        ("ink2", "bg", 7.6, 8.9),
        ("ink2", "panel", 7.9, 8.2),
        ("link", "bg", 8.0, 9.6),
        ("vis", "bg", 7.0, 9.0),
        ("lv", "bg", 8.4, 8.9),
        ("lv", "panel", 8.7, 8.2),
        ("ink", "lv4", 10.9, 7.4),
        ("lv", "lv4", 5.8, 4.6),
        ("brk", "bg", 6.6, 8.6),
        ("brk", "panel", 6.9, 7.9),
        ("unv", "unvbg", 7.0, 8.5),
        ("rule", "bg", 3.4, 4.7),
        ("rule", "panel", 3.6, 4.3),
        // What is not text needs 3.
        ("c1", "panel", 3.0, 3.0),
        ("c2", "panel", 3.0, 3.0),
        ("c3", "panel", 3.0, 3.0),
        ("c4", "panel", 3.0, 3.0),
    ];
    for (n, (theme, colours)) in themes().into_iter().enumerate() {
        for (colour, ground, in_light, in_dark) in promised {
            let least = [in_light, in_dark][n];
            let found = contrast(colours[colour], colours[ground]);
            assert!(found >= least - 0.05, "{theme}: {colour} on {ground}: {found:.2}, promised {least}");
        }
    }
}

#[test]
fn series_and_marks_stay_apart_for_every_eye() {
    let apart = [
        ("c1", "c2"),
        ("c1", "c3"),
        ("c1", "c4"),
        ("c2", "c3"),
        ("c2", "c4"),
        ("c3", "c4"),
        // What protects and what restricts; a level and a break.
        ("lv", "brk"),
        ("brk", "ink2"),
        ("unv", "ink2"),
    ];
    for (theme, colours) in themes() {
        for (eye, matrix) in &EYES {
            for (a, b) in apart {
                let found = distance(colours[a], colours[b], matrix);
                assert!(found >= 10.0, "{theme}, {eye}: {a} and {b} are only {found:.1} apart");
            }
        }
    }
}

#[test]
fn levels_are_ordered_by_lightness_so_that_grey_and_every_eye_keep_their_order() {
    for (theme, colours) in themes() {
        let tints = ["panel", "lv1", "lv2", "lv3", "lv4", "lv"].map(|name| lightness(colours[name]));
        for pair in tints.windows(2) {
            let step = if theme == "light" { pair[0] - pair[1] } else { pair[1] - pair[0] };
            assert!(step >= 1.5, "{theme}: {tints:.1?}");
        }
        for (eye, matrix) in &EYES {
            for pair in ["lv1", "lv2", "lv3", "lv4"].windows(2) {
                let found = distance(colours[pair[0]], colours[pair[1]], matrix);
                assert!(found >= 2.3, "{theme}, {eye}: {pair:?}: {found:.1}");
            }
        }
    }
}

/// The declarations of a class of the style sheet's pictures, variables written out.
fn page_rule(class: &str, colours: &Colours) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for rule in PICTURES.split('}') {
        let Some((selectors, body)) = rule.split_once('{') else { continue };
        let selectors = selectors.rsplit("*/").next().unwrap();
        if !selectors.split(',').any(|selector| selector.trim() == format!("svg {class}")) {
            continue;
        }
        for (name, value) in body.split(';').filter_map(|declaration| declaration.split_once(':')) {
            let value = match value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
                Some(variable) => {
                    let hex = colours[variable].map(|c| format!("{:02x}", (c * 255.0).round() as u8));
                    format!("#{}", hex.concat())
                }
                None => value.to_owned(),
            };
            all.insert(name.trim().to_owned(), value);
        }
    }
    all
}

#[test]
fn in_grey_a_form_tells_what_a_colour_tells() {
    let colours = light();
    // Of each pair of looks at least one of fill, outline and dash differs by more than a colour.
    let form = |class: &str| {
        let rule = page_rule(class, &colours);
        let part = |name: &str| rule.get(name).cloned();
        let filled = part("fill").is_some_and(|fill| fill != "none" && fill != "#ffffff");
        (filled, part("fill-opacity"), part("stroke-dasharray"))
    };
    for group in [
        vec![".s1", ".s2", ".s3", ".s4"],
        vec![".binds", ".protects", ".restricts", ".both"],
        vec![".line", ".band"],
    ] {
        for (n, a) in group.iter().enumerate() {
            for b in group.iter().skip(n + 1) {
                assert_ne!(form(a), form(b), "{a} and {b} look alike in grey");
            }
        }
    }
}

#[test]
fn a_picture_that_stands_alone_has_the_colours_of_the_light_theme() {
    let (theme, colours) = (Theme::light(), light());
    let classes: Vec<&str> = theme.selectors().filter(|selector| selector.starts_with('.')).collect();
    assert!(classes.len() > 20, "{classes:?}");
    for class in classes.into_iter().filter(|class| *class != ".ground") {
        let page = page_rule(class, &colours);
        let alone = theme.rule(class);
        let of = |value: &str| rgb(value).map_or_else(|| value.to_owned(), |rgb| format!("{rgb:.3?}"));
        for (name, value) in &alone {
            let on_page = page.get(*name).unwrap_or_else(|| panic!("`{class}` has no `{name}` in the page"));
            assert_eq!(of(value), of(on_page), "{class}, {name}");
        }
    }
    assert_eq!(rgb(theme.rule(".ground")["fill"]), Some(colours["panel"]));
    assert_eq!(rgb(theme.rule("text")["fill"]), Some(colours["ink"]));
}
