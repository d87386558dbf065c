import Statistics
import Testing
import TradeData

@testable import Speaking

struct PrecisionTests {
  @Test(
    "text has two or three digits, small counts are whole",
    arguments: [
      (4119, vehicle, "4,119 vehicles"), (1, vehicle, "1 vehicle"),
      (54_321, vehicle, "54,300 vehicles"),
      (118_961.4, yuanPerVehicle, "119,000 yuan per vehicle"), (2.5, vehicle, "2.5 vehicles"),
      (0.12345, .share, "12.3%"), (0.25, .share, "25%"), (0.00123456, .share, "0.12%"),
      (17.8, .change, "+1,780%"),
      (1.004, .share, "100%"), (-0.0001, .points, "−0.01 percentage points"), (0, .share, "0%"),
      (112.449, .index, "112.4"), (3.14159, .number, "3.14"), (1e15, person, "1,000trn people"),
      (1e-12, .number, "0.000000000001"), (21, .rank, "21st"), (12, .rank, "12th"),
      (103, .rank, "103rd"),
    ])
  func usual(value: Double, unit: Unit, expected: String) {
    #expect(Language.english.say(Measured(value), unit: unit) == expected)
  }

  @Test(
    "no digit is printed that the interval does not carry",
    arguments: [
      (490e6, 485e6, 495e6, "490m people"), (219.1, 218.51, 219.68, "219 people"),
      (5.4321, 5.35, 5.45, "5.4 people"),
      (1_234_567, 1_234_566.5, 1_234_567.5, "1.23m people"), (74.4e6, 70e6, 80e6, "70m people"),
      (5, 0, 100, "5 people"), (0.3, 0.25, 0.35, "0.3 people"), (4119, 4119, 4119, "4,119 people"),
    ])
  func interval(value: Double, low: Double, high: Double, expected: String) {
    let figure = Measured(value, interval: Interval(low, high))
    #expect(Language.english.say(figure, unit: person) == expected)
  }

  @Test(
    "a derived figure shows its interval, rounded outwards, each end with its scale",
    arguments: [
      ("en", "about 219 vehicles (218–220)", "about $4.9m ($4.8m–$5.0m)"),
      ("zh-Hans", "约219辆（218～220）", "约490万美元（485万～495万）"),
      ("ru", "около 219 автомобилей (218–220)", "около 4,9␣млн долларов (4,8␣млн–5,0␣млн)"),
      ("kk", "шамамен 219 автокөлік (218–220)", "шамамен 4,9␣млн доллар (4,8␣млн–5,0␣млн)"),
    ])
  func derived(code: String, count: String, money: String) throws {
    let language = try language(code)
    let vehicles = Measured(219.1, interval: Interval(218.51, 219.68), qualifier: .derived)
    let dollars = Measured(4.9e6, interval: Interval(4.85e6, 4.95e6), qualifier: .derived)
    #expect(visible(language.say(vehicles, unit: vehicle)) == count)
    #expect(visible(language.say(dollars, unit: dollar)) == money)
  }

  @Test("an unbounded or empty interval is not printed as a range")
  func unbounded() {
    let open = Measured(74e6, interval: Interval(74e6, .infinity), qualifier: .derived)
    let point = Measured(219, interval: Interval(219, 219), qualifier: .derived)
    #expect(Language.english.say(open, unit: person) == "about 74m people")
    #expect(Language.english.say(point, unit: person) == "about 219 people")
  }

  @Test(
    "a range carries its scale twice",
    arguments: [
      ("en", "5m–6m people", "$5m–$6m"), ("zh-Hans", "500万～600万人", "500万～600万美元"),
      ("ru", "5␣млн–6␣млн человек", "5␣млн–6␣млн долларов"),
      ("kk", "5␣млн–6␣млн адам", "5␣млн–6␣млн доллар"),
    ])
  func range(code: String, people: String, money: String) throws {
    let language = try language(code)
    #expect(visible(language.say(range: Interval(5e6, 6e6), unit: person)) == people)
    #expect(visible(language.say(range: Interval(5e6, 6e6), unit: dollar)) == money)
  }

  @Test(
    "a range of ratios and of quotients is put together round both ends",
    arguments: [
      ("en", "5–6 times", "5,000–6,000 yuan per vehicle"), ("zh-Hans", "5～6倍", "每辆5000～6000元"),
      ("ru", "в 5–6 раз", "5000–6000 юаней за автомобиль"),
      ("kk", "5–6 есе", "бір автокөлікке 5000–6000 юань"),
    ])
  func composedRange(code: String, times: String, price: String) throws {
    let language = try language(code)
    #expect(language.say(range: Interval(5, 6), unit: .times) == times)
    #expect(language.say(range: Interval(5000, 6000), unit: yuanPerVehicle) == price)
  }

  @Test("an open range is more or less than its end, an empty one a figure")
  func openRange() {
    let english = Language.english
    #expect(english.say(range: Interval(5, .infinity), unit: person) == "more than 5 people")
    #expect(english.say(range: Interval(-.infinity, 5), unit: person) == "fewer than 5 people")
    #expect(english.say(range: Interval(5, 5), unit: person) == "5 people")
    #expect(english.say(range: Interval(0.1, 0.2), unit: .share, style: .label) == "10%–20%")
    #expect(
      english.say(range: Interval(900_000, 1.2e6), unit: dollar, style: .label) == "$900,000–$1.2m")
  }

  @Test("a bound is rounded to the side on which it stays true")
  func bounds() {
    let english = Language.english
    #expect(
      english.say(Measured(54_390, qualifier: .moreThan), unit: vehicle)
        == "more than 54,300 vehicles")
    #expect(
      english.say(Measured(54_310, qualifier: .lessThan), unit: vehicle)
        == "fewer than 54,400 vehicles")
    #expect(
      english.say(Measured(54_310, qualifier: .lessThan), unit: yuan) == "less than 54,400 yuan")
  }

  @Test("a given precision is obeyed")
  func given() {
    let english = Language.english
    #expect(
      english.say(Measured(7_064_321), unit: vehicle, precision: .decimals(1)) == "7.1m vehicles")
    #expect(english.say(Measured(0.256), unit: .share, precision: .decimals(0)) == "26%")
    #expect(
      english.say(Measured(4119), unit: vehicle, precision: .significant(2)) == "4,100 vehicles")
    #expect(english.say(Measured(1_234_567.25), unit: vehicle, style: .table) == "1,230,000")
    #expect(english.say(Measured(1_234_567), unit: vehicle, style: .table) == "1,234,567")
  }

  @Test(
    "every finite number can be said in every language, style and kind", arguments: Language.codes)
  func degenerate(code: String) throws {
    let language = try language(code)
    let values = [
      0, -0.0, 1e-300, .leastNonzeroMagnitude, -1e-12, 1e15, 1e21, -.greatestFiniteMagnitude,
      .greatestFiniteMagnitude, 0.1 + 0.2,
    ]
    let units: [Unit] = [
      .number, .share, .change, .points, .times, .index, .rank, .percent, yuan, yuanPerVehicle,
    ]
    for value in values {
      for unit in units {
        for style in [SayingStyle.label, .text, .spoken, .table] {
          let text = language.say(Measured(value), unit: unit, style: style)
          #expect(!text.isEmpty && !text.contains("nan") && !text.contains("inf"))
          if value == 0 { #expect(!text.contains("−"), "\(text)") }
        }
      }
    }
  }
}
