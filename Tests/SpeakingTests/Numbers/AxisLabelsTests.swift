import Testing
import TradeData

@testable import Speaking

struct AxisLabelsTests {
  @Test(
    "the top tick alone carries scale and unit",
    arguments: [
      ("en", dollar, ["0", "10", "20", "30", "$40bn"]),
      ("en", vehicle, ["0", "10", "20", "30", "40bn"]),
      ("zh-Hans", yuan, ["0", "100", "200", "300", "400亿元"]),
      ("ru", yuan, ["0", "10", "20", "30", "40␣млрд␣юаней"]),
      ("kk", yuan, ["0", "10", "20", "30", "40␣млрд␣юань"]),
    ])
  func topTick(code: String, unit: Unit, expected: [String]) throws {
    let labels = try language(code).axisLabels(for: [0, 10e9, 20e9, 30e9, 40e9], unit: unit)
    #expect(labels.labels.map(visible) == expected)
  }

  @Test(
    "a set has the decimals its step needs and no more",
    arguments: [
      ([0, 0.5e6, 1e6, 1.5e6], ["0.0", "0.5", "1.0", "1.5m"]),
      ([0, 0.1, 0.2, 0.1 + 0.2], ["0.0", "0.1", "0.2", "0.3"]),
      ([0, 100_000, 200_000], ["0", "100,000", "200,000"]),
      ([7_000_000, 7_002_500], ["7.0000", "7.0025m"]),
      ([0, 2e-7, 4e-7], ["0.0000000", "0.0000002", "0.0000004"]), ([0], ["0"]), ([], []),
      ([-50, 0, 50], ["−50", "0", "50"]), ([-2e6, -1e6, 0], ["−2", "−1", "0"]),
    ])
  func decimals(values: [Double], expected: [String]) {
    #expect(Language.english.axisLabels(for: values, unit: vehicle).labels == expected)
  }

  @Test(
    "each kind of unit has its own sign",
    arguments: [
      (Unit.share, [0, 0.25, 0.5], ["0%", "25%", "50%"]),
      (.change, [-0.2, 0, 0.2], ["−20%", "0%", "+20%"]),
      (.change, [0, 0.2], ["0%", "20%"]), (.points, [0, 0.02], ["0␣pp", "2␣pp"]),
      (.times, [0, 10], ["0×", "10×"]), (.index, [100, 120], ["100", "120"]),
      (.percent, [0, 50], ["0%", "50%"]),
      (.rank, [1, 2], ["#1", "#2"]), (dollar, [-2e6, 0, 2e6], ["−$2m", "$0", "$2m"]),
      (Unit(named: "t"), [0, 5], ["0␣t", "5␣t"]),
      (yuanPerVehicle, [0, 120_000], ["CN¥0", "CN¥120,000"]),
    ])
  func everyTick(unit: Unit, values: [Double], expected: [String]) {
    let set = Language.english.axisLabels(for: values, unit: unit, unitOn: .everyTick)
    #expect(set.labels.map(visible) == expected)
  }

  @Test(
    "bare labels come with the unit name that the subtitle must carry",
    arguments: [
      ("en", "vehicles", "million vehicles"), ("zh-Hans", "辆", "万辆"),
      ("ru", "автомобилей", "млн автомобилей"), ("kk", "автокөлік", "млн автокөлік"),
    ])
  func unitName(code: String, plain: String, scaled: String) throws {
    let set = try language(code).axisLabels(for: [0, 1e6, 2e6], unit: vehicle, unitOn: .nowhere)
    #expect([set.unitName, set.scaledUnitName].map(visible) == [plain, scaled])
    #expect(set.labels.allSatisfy { $0.allSatisfy(\.isNumber) })
  }

  @Test(
    "labels of 1-2-5 steps share their decimals and read back as the ticks",
    arguments: Language.codes)
  func property(code: String) throws {
    let language = try language(code)
    let mark = language.numbers.decimalMark
    for exponent in -6...14 {
      for step in [1.0, 2, 2.5, 5] {
        let unit = DecimalDigits(step).scaled(byPowerOfTen: exponent)
        let text = language.numbers.written(unit, decimals: unit.decimals, groupedFrom: 99)
        let size = try #require(Double(text.replacing(mark, with: ".")))
        let set = language.axisLabels(
          for: (0...4).map { Double($0) * size }, unit: .number, unitOn: .nowhere)
        let decimals = set.labels.map { $0.split(separator: mark).dropFirst().first?.count ?? 0 }
        #expect(Set(decimals).count == 1, "\(set.labels)")
        let numbers = set.labels.map { label in
          Double(label.replacing(language.numbers.groupMark, with: "").replacing(mark, with: "."))
        }
        let first = try #require(numbers[1])
        for (index, number) in numbers.enumerated() {
          let value = try #require(number)
          #expect(abs(value - first * Double(index)) <= first * 1e-9, "\(set.labels)")
        }
      }
    }
  }
}
