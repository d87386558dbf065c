import Testing

@testable import TradeData

@Suite("members whose names say their order")
struct NaturalOrderTests {
  static let cases: [(members: [String], order: [String]?)] = [
    (["Mar", "Jan", "Feb"], ["Jan", "Feb", "Mar"]),
    (["march", "Sept.", "January"], ["January", "march", "Sept."].map { $0 }),
    (["Apr", "Jul", "Oct", "Jan"], ["Apr", "Jul", "Oct", "Jan"]),
    (["Wednesday", "Friday", "Monday"], ["Monday", "Wednesday", "Friday"]),
    (["Sun", "Mon", "Tue"], ["Sun", "Mon", "Tue"]),
    (["25–34", "65+", "15-24"], ["15-24", "25–34", "65+"]),
    (
      ["65 and over", "under 18", "18 to 39 years", "40 to 64 years"],
      ["under 18", "18 to 39 years", "40 to 64 years", "65 and over"]
    ),
    (
      ["$1,000–$1,999", "<$1,000", "$2,000–$2,999"], ["<$1,000", "$1,000–$1,999", "$2,000–$2,999"]
    ),
    (["8", "6", "3", "4", "5"], ["3", "4", "5", "6", "8"]), (["2", "1"], ["1", "2"]),
    (["87", "84", "27"], nil), (["02", "01", "03"], nil), (["2023", "2021", "2022"], nil),
    (["May", "June"], nil),
    (["May", "April", "Rose"], nil),
    (["3M", "7-Eleven", "20th Century"], nil),
    (["2-1", "0-1", "1-0"], nil),
    (["Mar", "March", "Jan"], nil),
  ]

  @Test("months, days and classes stand in their order", arguments: cases.indices)
  func order(_ index: Int) {
    let (members, order) = Self.cases[index]
    let column = DimensionColumn(
      name: "d", members: members, codes: members.indices.map { Int32($0) })
    let sorted = column.inNaturalOrder
    #expect(sorted.hasGivenOrder == (order != nil))
    #expect(sorted.members == order ?? members)
    #expect(sorted.codes.map { sorted.member(Int($0)) } == members)
  }
}
