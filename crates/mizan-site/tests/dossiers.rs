//! Pages with pictures, made from the dossiers that Mizan comes with: light enough, and the same numbers in
//! picture and file.

#[cfg(test)]
mod dossiers {
    use std::sync::{Arc, LazyLock};

    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use mizan_domain::{Day, History};
    use mizan_site::{Library, Site, router};
    use mizan_store::{Hits, Query};
    use tower::ServiceExt as _;

    /// The dossiers inside the program; nothing is searched in them here.
    struct Embedded;

    impl Library for Embedded {
        fn generation(&self) -> Result<u64, mizan_store::Error> {
            Ok(0)
        }

        fn generation_and_history(&self) -> Result<(u64, History), mizan_store::Error> {
            let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
            let facts = reading.facts.into_iter().map(Arc::new);
            Ok((0, History::new(facts, reading.sources.into_iter().map(Arc::new))))
        }

        fn search(&self, _: &Query) -> Result<Hits, mizan_store::Error> {
            Ok(Hits::default())
        }
    }

    fn today() -> Day {
        Day::parse("2026-11-24").unwrap()
    }

    static SITE: LazyLock<Router> = LazyLock::new(|| router(Arc::new(Site::open(Embedded, today).unwrap())));

    async fn get(address: &str) -> String {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        let response = SITE.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
    }

    /// How many bytes the style sheet of a page has.
    async fn style_of(html: &str) -> usize {
        let (_, rest) = html.split_once("rel=\"stylesheet\" href=\"").unwrap();
        get(rest.split('"').next().unwrap()).await.len()
    }

    // One test, because reading the dossiers takes longer than all that is asked of them.
    #[tokio::test]
    async fn pages_with_pictures_are_light_and_their_numbers_are_those_of_their_files() {
        for address in [
            "/en/pak/timeline",
            "/en/pak/timeline?laws=parts",
            "/en/pak/timeline?right=torture",
            "/en/pak/timeline?period=period-7",
            "/en/pak/torture/measured",
            "/en/pak/expression/measured",
            "/en/compare/",
            "/en/compare/?right=education",
            "/en/compare/?right=health",
        ] {
            for lang in ["en", "ur"] {
                let address = address.replace("/en/", &format!("/{lang}/"));
                let html = get(&address).await;
                let bytes = html.len() + style_of(&html).await;
                assert!(bytes <= 100 * 1024, "{address}: {bytes} bytes with its style sheet");
            }
        }
        let csv = get("/en/pak/timeline.csv").await;
        let html = get("/en/pak/timeline").await;
        let practice = csv.lines().filter(|line| line.contains(",practice,")).count();
        assert!(practice > 50, "{practice}");
        assert!(html.contains(&format!("and {practice} measured values.")));
        let drawn = html.split("data-values=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(drawn.split(' ').count(), practice, "every year of the series is drawn");
        assert_eq!(html.matches("class=\"binds\"").count(), 9, "treaties that bind, with protocols");
        let nothing = get("/en/pak/1960-01-01/timeline").await;
        assert!(!nothing.contains("class=\"binds\"") && nothing.contains("as of 1 January 1960"));
    }
}
