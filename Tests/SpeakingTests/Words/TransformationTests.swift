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
}
