import Diagnostics
import SpecReading
import Testing

@Suite struct BlockTests {
  private func body(_ lines: String) -> String {
    "report: x\nbody:\n" + lines.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  @Test("a block of two kinds is read as one") func twoKinds() {
    expect(["two-kinds"], in: body("- bar: units\n  1️⃣line: units"))
    expect(["two-kinds"], in: body("- heading: Hello\n  1️⃣text: World"))
  }

  @Test("a block without a kind is skipped in silence") func noKind() {
    expect(["no-kind"], in: body("- 1️⃣title: Hello\n  top: 5"))
    expect(["wrong-kind"], in: body("- 1️⃣Hello"))
    expect(["wrong-kind"], in: body("-1️⃣ "))
  }

  @Test("an option of charts is accepted for text") func optionsOfOthers() {
    expect(["unknown-key"], in: body("- heading: Hello\n  1️⃣top: 5"))
    expect(["unknown-key"], in: body("- kpis: [a]\n  1️⃣title: Figures"))
  }

  @Test("an empty list is a chart") func emptyLists() {
    expect(["empty-list"], in: body("- 1️⃣bar: []"))
    expect(["empty-list"], in: body("- 1️⃣bar: {}"))
    expect(["empty-list"], in: body("- 1️⃣kpis: []"))
    expect(["empty-list"], in: body("- 1️⃣table: []"))
    expect(["empty-list"], in: body("- 1️⃣table: partner\n  columns: []"))
    expect(["wrong-kind"], in: body("- bar:1️⃣"))
  }

  @Test("kinds that are added elsewhere are refused") func vocabularyDecides() {
    var list = DiagnosticList()
    let file = SourceFile(path: "a", text: "report: x\nbody: [{area: units, top: 3}]\n")
    let spec = SpecReader.read(
      file, vocabulary: SpecVocabulary(kinds: ["area"]), diagnostics: &list)
    #expect(list.all == [])
    #expect(spec?.charts.map(\.kind.value) == ["area"])
  }

  @Test("a missing key of a note is not named") func missingKeys() {
    let problems = expect(
      ["missing-key", "missing-key"],
      in: chart("notes: [{1️⃣}, {at: 2022}]").replacing("{1️⃣}", with: "1️⃣{text: x}").replacing(
        "{at: 2022}", with: "2️⃣{at: 2022}"))
    #expect(
      problems.map(\.message) == ["a note needs the key 'at'", "a note needs the key 'text'"])
  }

  @Test("a key with a typing error is reported as missing without a word")
  func missingWithNearMiss() {
    let problems = expect(
      ["missing-key", "unknown-key"],
      in: "report: x\ndata:\n  1️⃣a:\n    2️⃣flie: a.csv\nbody: [{heading: Hello}]\n")
    #expect(problems.map(\.hint) == ["'flie' is not 'file'", "did you mean 'file'?"])
  }

  @Test("text in one language of several is not enough when it is the same for all")
  func oneTextForAll() throws {
    let spec = try report(
      "report: BRICS\nlang: [en, ru]\nbody: [{heading: {en: a, ru: b, kk: c}}]\n")
    #expect(spec.title.text(in: "ru")?.value == "BRICS")
  }
}
