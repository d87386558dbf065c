import Testing

@testable import Reporting

/// Which source stands behind which figure.
@Suite struct PublicationTests {
  private static let spec = """
    lang: [en, zh-Hans, ru, kk]
    report: Cars
    data:
      exports:
        file: cars.csv
        period: month
        measures: {units: vehicle}
        dims: {partner: {label: {en: Partner, zh-Hans: 伙伴, ru: Партнёр, kk: Серіктес}}}
        source: {column: source_id, file: sources.csv}
    body:
      - text: "All of {sum(units)}."
      - bar: units@2023-01 by partner
        where: partner = KZ
      - bar: units@2023-02 by partner
        where: partner = KZ
      - bar: units@2023-01 by partner
        where: partner != UZ
      - table: partner
        where: partner = KG
        columns: [units@2023-01]

    """

  private static let files = [
    "cars.csv": """
    month,partner,units,source_id
    2023-01,KZ,10,a
    2023-02,KZ,20,a
    2023-01,KG,30,b
    2023-01,UZ,40,c

    """,
    "sources.csv": """
    source_id,publisher,title
    a,Alpha,First
    b,Beta,
    c,Gamma,

    """,
  ]

  @Test(
    "a reader cannot tell which source belongs to which figure",
    arguments: [
      ("en", ["Figures 1–3: Alpha: First", "Figure 3; Table 1: Beta", "Gamma"]),
      ("zh-Hans", ["图1–3：Alpha：First", "图3；表1：Beta", "Gamma"]),
      (
        "ru", ["Рис.\u{A0}1–3: Alpha: First", "Рис.\u{A0}3; Табл.\u{A0}1: Beta", "Gamma"]
      ), ("kk", ["1–3-сурет: Alpha: First", "3-сурет; 1-кесте: Beta", "Gamma"]),
    ])
  func sources(language: String, lines: [String]) throws {
    let (bound, problems) = Draft(spec: Self.spec, files: Self.files).bind(language)
    #expect(problems == [])
    #expect(try #require(bound).report.sources == lines)
  }
}
