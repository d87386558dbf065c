import Statistics
import Testing
import TradeData

@testable import Speaking

struct LabelSetTests {
  @Test(
    "labels of bars share scale and decimals",
    arguments: [
      ([5.22e6, 4.42e6, 0.49e6], vehicle, ["5.22m", "4.42m", "0.49m"]),
      ([4119, 219], vehicle, ["4,119", "219"]),
      ([1.49e6, 1.3e6, 402_000, 98_000], vehicle, ["1,490k", "1,300k", "402k", "98k"]),
      ([1_486_404, 202_993, 31_365], vehicle, ["1,486k", "203k", "31k"]),
      ([1_490_000, 402_000, 2571], vehicle, ["1,490k", "402k", "2.6k"]),
      ([291.8], .index, ["292"]), ([131.2, 105.9], .index, ["131", "106"]),
      ([102.3, 98.4], .index, ["102.3", "98.4"]), ([131.2, 131.4], .index, ["131.2", "131.4"]),
      ([231.8e9, 75.43e9, 3.04e9, 30.4e6], dollar, ["$232bn", "$75.4bn", "$3.04bn", "$0.030bn"]),
      ([490e6, 12e6], yuan, ["CN¥490m", "CN¥12m"]),
      ([0.123, 0.05, 0.7], .share, ["12.3%", "5.0%", "70.0%"]),
      ([0.25, 0.5], .share, ["25%", "50%"]), ([0, 1e6], vehicle, ["0", "1m"]),
      ([0, 0], vehicle, ["0", "0"]),
      ([-1.5e6, 2e6], dollar, ["−$1.5m", "$2.0m"]), ([], vehicle, []),
    ])
  func shared(values: [Double], unit: Unit, expected: [String]) {
    #expect(Language.english.valueLabels(for: values.map { Measured($0) }, unit: unit) == expected)
  }

  @Test("bars share one scale or none; those too unequal for any are said one by one")
  func unequal() throws {
    let figures = [5.22e6, 49_000, 200].map { Measured($0) }
    #expect(
      Language.english.valueLabels(for: figures, unit: vehicle) == ["5.22m", "49,000", "200"])
    let chinese = try language("zh-Hans")
    let money = [490e6, 12.1e6].map { Measured($0) }
    #expect(chinese.valueLabels(for: money, unit: yuan) == ["4.90亿元", "0.12亿元"])
    #expect(
      chinese.valueLabels(for: [54_321, 4119].map { Measured($0) }, unit: vehicle) == [
        "54,321辆", "4,119辆",
      ])
    let russian = try language("ru")
    #expect(
      russian.valueLabels(for: [17_926, 5949, 797].map { Measured($0) }, unit: vehicle)
        .map(visible) == ["17␣926", "5␣949", "797"])
    #expect(
      russian.valueLabels(for: [651e6, 22.4e6, 1.2e6].map { Measured($0) }, unit: yuan)
        .allSatisfy { $0.contains("млн") })
  }

  @Test("a counter is left out where the subtitle says it, as is a word for money; signs stay")
  func withoutCounter() throws {
    let chinese = try language("zh-Hans")
    let counts = [4.91e6, 1.04e6].map { Measured($0) }
    #expect(
      chinese.valueLabels(for: counts, unit: vehicle, showsCounter: false) == ["491万", "104万"])
    #expect(
      chinese.valueLabels(
        for: [54_321, 4119].map { Measured($0) }, unit: vehicle, showsCounter: false)
        == ["54,321", "4,119"])
    let money = [490e6, 12.1e6].map { Measured($0) }
    #expect(chinese.valueLabels(for: money, unit: yuan, showsCounter: false).first == "4.90亿")
    #expect(
      Language.english.valueLabels(for: money, unit: yuan, showsCounter: false).first == "CN¥490m")
    #expect(chinese.counter(of: vehicle) == "辆")
    #expect(Language.english.counter(of: vehicle) == nil)
  }

  @Test(
    "999,999 beside a small number does not print a thousand thousands", arguments: Language.codes)
  func rollover(code: String) throws {
    let labels = try language(code).valueLabels(
      for: [Measured(999_999), Measured(1_200)], unit: vehicle)
    #expect(
      labels.allSatisfy { !$0.contains("1000,0") && !$0.contains("0,00") && $0.count < 12 },
      "\(labels)")
  }

  @Test("marks of qualifiers and dashes for holes stay in a set")
  func qualifiers() {
    let figures = [
      Measured(4119), Measured(219.1, interval: Interval(218.5, 219.7), qualifier: .derived),
      .missing,
      Measured(500, qualifier: .provisional), Measured(600, qualifier: .moreThan),
    ]
    let labels = Language.english.valueLabels(for: figures, unit: vehicle)
    #expect(labels == ["4,119", "≈219", "–", "500*", ">600"])
    #expect(Language.english.columnLabels(for: figures, unit: vehicle).labels[2] == "–")
  }

  @Test(
    "a column has one scale and its head names it",
    arguments: [
      ("en", ["490", "12"], "million yuan"), ("ru", ["490", "12"], "млн юаней"),
      ("kk", ["490", "12"], "млн юань"),
      ("zh-Hans", ["49,000", "1,200"], "万元"),
    ])
  func column(code: String, cells: [String], head: String) throws {
    let set = try language(code).columnLabels(for: [Measured(490e6), Measured(12e6)], unit: yuan)
    #expect(set.labels == cells)
    #expect(visible(set.scaledUnitName) == head)
  }

  @Test("cells of a column are grouped alike, four digits too beside longer ones")
  func columnGrouping() throws {
    let figures = [54_321, 4119, 7].map { Measured($0) }
    #expect(
      try language("ru").columnLabels(for: figures, unit: vehicle).labels.map(visible) == [
        "54␣321", "4␣119", "7",
      ])
    #expect(
      try language("ru").columnLabels(for: [Measured(4119)], unit: vehicle).labels == ["4119"])
  }

  @Test("parts of a whole have as many decimals as the least of them needs")
  func columnOfShares() {
    let figures = [0.646331, 0.110402, 0.000036, 0].map { Measured($0) }
    #expect(
      Language.english.columnLabels(for: figures, unit: .share).labels.map(visible) == [
        "64.6", "11.0", "<0.1", "0.0",
      ])
    let small = [0.00646331, 0.0012].map { Measured($0) }
    #expect(
      Language.english.columnLabels(for: small, unit: .share).labels.map(visible) == [
        "0.65", "0.12",
      ]
    )
  }

  @Test("changes have the decimals that the largest asks for, unless one would be none")
  func changes() {
    func labels(_ values: [Double]) -> [String] {
      Language.english.valueLabels(for: values.map { Measured($0) }, unit: .change)
    }
    #expect(labels([0.3134, -0.007, -0.1108]) == ["+31.3%", "−0.7%", "−11.1%"])
    #expect(labels([0.3134, -0.0002]) == ["+31.34%", "−0.02%"])
  }

  @Test("a column with given decimals prints exactly those")
  func columnDecimals() {
    let set = Language.english.columnLabels(
      for: [Measured(1.5), Measured(2), .missing], unit: .number, decimals: 2)
    #expect(set.labels == ["1.50", "2.00", "–"])
    // Known to the unit: a decimal would be made up.
    let rough = Measured(0.542, interval: Interval(0.535, 0.545), qualifier: .about)
    let percents = Language.english.columnLabels(
      for: [rough, Measured(-0.0016), Measured(0.0586)], unit: .change, decimals: 1)
    #expect(percents.labels.map { $0.filter { !"≈+−%".contains($0) } } == ["54", "0.2", "5.9"])
  }
}
