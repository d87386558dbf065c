import Testing

@testable import Reporting

/// Records, and money that is taken for things, in sentences with figures.
@Suite struct SentenceRuleTests {
  private static let years = """
    year,country,units,value
    2019,CN,90,800
    2020,CN,70,600
    2021,CN,80,900
    2022,CN,60,950
    2023,CN,85,990

    """

  private func ids(
    _ text: String, _ language: String = "en", months: Bool = false, about: String = "place: Japan"
  ) -> [String] {
    let rows = "month,country,units\n2022-01,CN,5\n2022-02,CN,4\n2023-01,CN,6\n2023-02,CN,7\n"
    let draft = Draft(
      spec: """
        report: Cars
        lang: \(language)
        data:
          d:
            file: y.csv
            period: \(months ? "month" : "year")
            measures: {units: {unit: vehicle, label: Cars}\(months ? "" : ", value: {unit: USD, label: Money}")}
            dims: {country: iso2}
            \(about)
            source: {publisher: A ministry}
        metrics: {record: units@2019}
        body:
          - text: \"\(text)\"

        """, files: ["y.csv": months ? rows : Self.years])
    return draft.bind(language).problems.compactMap { problem in
      problem.last == "]" ? problem.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
  }

  @Test(
    "a record is held against every year before it",
    arguments: [
      ("Exports came to a record {value@2023}.", ""),
      ("Exports came to a record {units@2023}.", "superlative-untrue"),
      ("At {units@2022} they were a record.", ""),
      ("At {units@2022} they were at a record high.", "superlative-untrue"),
      ("At {units@2022} they were at a record low.", ""),
      ("At {units@2023} they were the highest since 2019.", ""),
      ("At {units@2023} they were the highest since 2018.", "superlative-untrue"),
      ("At {units@2021} they were the lowest since 2019.", "superlative-untrue"),
      ("Exports hit a record. They came to {value@2023}.", "unproved-superlative"),
      ("An all-time high of {value@2021->2023}.", "unproved-superlative"),
      ("In {units@2019} the first year was a record.", "unproved-superlative"),
      ("Customs recorded {units@2023}.", ""), ("By {units@2023} the record has holes.", ""),
      ("It is {record} now.", ""),
      ("The largest buyer took {units@2023}.", ""),
    ]) func records(_ text: String, _ id: String)
  {
    #expect(ids(text) == (id.isEmpty ? [] : [id]))
  }

  @Test(
    "records are read in other languages",
    arguments: [
      ("zh-Hans", "出口创历史新高，达{units@2023}。"), ("ru", "Экспорт вырос до рекордных {units@2023}."),
      ("de", "Der Export stieg auf das Rekordhoch von {units@2023}."),
      ("fr", "Les exportations sont au plus haut historique, {units@2023}."),
      ("es", "Un máximo histórico de {units@2023}."), ("ja", "輸出は過去最高の{units@2023}だった。"),
    ]) func languages(_ code: String, _ text: String)
  {
    // 85 is neither the most nor the least of the five years.
    #expect(ids(text, code) == ["superlative-untrue"])
  }

  @Test(
    "money does not count things, and things have no worth",
    arguments: [
      ("China shipped {value@2023} vehicles.", "mixed-measures"),
      ("China shipped vehicles worth {units@2023}.", "mixed-measures"),
      ("China shipped vehicles worth {value@2023}.", ""), ("China shipped {units@2023}.", ""),
      ("Of {value@2023} vehicle exports are a tenth.", ""),
      ("{value@2023}: vehicles are dear.", ""),
    ]) func measures(_ text: String, _ id: String)
  {
    #expect(ids(text) == (id.isEmpty ? [] : [id]))
  }

  @Test(
    "growth of one month at the new year is asked about where the figures are China's",
    arguments: [
      ("{yoy(units@2023-01)}", "place: China", "new-year-month"),
      ("{yoy(units@2023-01)}", "place: Japan", ""),
      ("{yoy(units@2023-02)}", "labels: {CN: China}", ""),
      ("{yoy(units.CN@2023-02)}", "labels: {CN: China}", "new-year-month"),
      ("{yoy(units@2023-01..2023-02)}", "place: China", ""),
      ("{units@2023-01}", "place: China", ""),
    ]) func newYear(_ text: String, _ about: String, _ id: String)
  {
    #expect(ids(text, months: true, about: about) == (id.isEmpty ? [] : [id]))
  }
}
