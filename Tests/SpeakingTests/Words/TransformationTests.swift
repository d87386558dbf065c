import Testing

@testable import Speaking

@Suite("Names of transformations")
struct TransformationTests {
  @Test("every language names every transformation", arguments: Language.codes)
  func complete(code: String) throws {
    let language = try #require(Language(code: code))
    let names = Transformation.allCases.map { language.name(of: $0) }
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(Set(names).count == names.count)
    #expect(Language.transformations[code]?.count == Transformation.allCases.count)
  }

  @Test("every language names every summary", arguments: Language.codes)
  func summaries(code: String) throws {
    let language = try #require(Language(code: code))
    let names = SummaryTerm.allCases.map { language.name(of: $0) }
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(Set(names).count == names.count)
    #expect(Language.summaryTerms[code]?.count == SummaryTerm.allCases.count)
    #expect(language.percentile(95).contains("95"))
  }

  @Test("an English ordinal has another ending") func ordinals() throws {
    let english = try #require(Language(code: "en"))
    #expect(
      [1, 2, 3, 11, 22, 90].map(english.percentile).map { $0.split(separator: " ")[0] }
        == ["1st", "2nd", "3rd", "11th", "22nd", "90th"])
  }
}
