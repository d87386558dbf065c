import Statistics
import Testing
import TradeData

@Suite("datasets")
struct DatasetTests {
  private func sample() throws -> Dataset {
    var options = LoadOptions.monthly
    options.dimensions = [DimensionOptions("name", order: ["c", "b", "a"])]
    options.measures = [MeasureOptions("value", qualifier: "q")]
    let text = """
      month,name,value,q
      2025-02,a,1,about
      2025-01,b,2,
      2025-02,c,3,
      2025-02,a,4,derived
      2025-01,b,5,
      """
    return try #require(Loaded(text, options).dataset)
  }

  @Test("rows of the same key are found with both lines, in row order")
  func duplicates() throws {
    let found = try sample().duplicateKeys()
    #expect(found.map(\.key) == ["2025-02, a", "2025-01, b"])
    #expect(found.map(\.firstLine) == [2, 3])
    #expect(found.map(\.secondLine) == [5, 6])
    #expect(try sample().duplicateKeys(limit: 1).count == 1)
  }

  @Test("the key may be fewer columns, or the period alone")
  func partialKeys() throws {
    #expect(
      try sample().duplicateKeys(of: ["name"], includingPeriod: false).map(\.key) == ["a", "b"])
    #expect(try sample().duplicateKeys(of: []).map(\.secondLine) == [4, 5, 6])
    #expect(Dataset(name: "x", lines: []).duplicateKeys() == [])
  }

  @Test("a dataset without key columns has one key for all rows")
  func noKey() {
    let dataset = Dataset(name: "x", lines: [2, 3])
    #expect(dataset.duplicateKeys().map(\.key) == [""])
  }

  @Test("a filter drops rows, unused members and unused periods, and keeps order")
  func filtered() throws {
    let kept = try sample().filtered(keeping: [true, false, true, true, false])
    #expect(kept.lines == [2, 4, 5])
    #expect(kept.period?.periods.map(PeriodText.print) == ["2025-02"])
    #expect(kept.period?.codes == [0, 0, 0])
    #expect(kept.dimensions[0].members == ["c", "a"])
    #expect(kept.dimensions[0].codes == [1, 0, 1])
    #expect(kept.dimensions[0].hasGivenOrder)
    #expect(kept.measures[0].values == [1, 3, 4])
    #expect(kept.measures[0].qualifiers == [.about, .exact, .derived])
  }

  @Test("a filter that keeps nothing leaves empty columns")
  func filteredToNothing() throws {
    let kept = try sample().filtered(keeping: [Bool](repeating: false, count: 5))
    #expect(kept.rowCount == 0)
    #expect(kept.dimensions[0].members == [])
    #expect(kept.period?.periods == [])
  }
}
