import Testing
import TradeData

@Suite("leading numbers")
struct LeadingNumberTests {
  @Test(
    "hours, days, ages and marks count up evenly, in whatever order they come",
    arguments: [
      ["0", "1", "2", "3"], ["3", "1", "2", "4"], ["0–4", "5–9", "10–14", "15+"],
      ["00:00", "00:30", "01:00", "01:30"], ["01", "02", "03", "04", "05"],
    ])
  func even(_ names: [String]) {
    #expect(LeadingNumber.countedEvenly(names)?.count == names.count)
  }

  @Test(
    "codes, names with words and uneven numbers do not",
    arguments: [
      ["0101", "0102", "0103", "0104"], ["8703", "8704", "8708", "8711"],
      ["1 car", "2 cars", "3 cars", "4 cars"], ["1", "2", "3"], ["1", "1", "2", "3"],
      ["A", "B", "C", "D"],
    ])
  func uneven(_ names: [String]) {
    #expect(LeadingNumber.countedEvenly(names) == nil)
  }
}
