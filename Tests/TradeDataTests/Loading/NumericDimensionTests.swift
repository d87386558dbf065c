import Testing
import TradeData

@Suite struct NumericDimensionTests {
  private func load(_ text: String) -> Loaded {
    Loaded(
      text,
      LoadOptions(
        measures: [MeasureOptions("y")], dimensions: [DimensionOptions("x", kind: .number)]))
  }

  @Test("numbers are not in ascending order, or one of them is two members")
  func order() throws {
    let dataset = try #require(load("x,y\n10,1\n2.50,2\n2.5,3\n-1,4\n").dataset)
    let dimension = try #require(dataset.dimension("x"))
    #expect(dimension.members == ["-1", "2.5", "10"])
    #expect(dimension.codes == [2, 1, 1, 0])
  }

  @Test("a text or a hole among numbers is let through")
  func faults() {
    #expect(load("x,y\n1,1\nten,2\n").ids == ["not-a-number"])
    #expect(load("x,y\n1,1\n,2\n").ids == ["missing-number"])
  }
}
