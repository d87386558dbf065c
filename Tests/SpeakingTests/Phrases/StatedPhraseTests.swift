import Speaking
import Statistics
import Testing

/// Phrases with a number, read back.
@Suite struct StatedPhraseTests {
  /// A phrase, and what it stands for: its range, and how many readings "times" has.
  static let amounts: [(code: String, phrase: String, low: Double, high: Double)] = [
    ("en", "7.06 million", 7_055_000, 7_065_000), ("en", "4,119 cars", 4118.5, 4119.5),
    ("en", "nearly 500 million yuan", 450e6, 500e6), ("en", "over 74 million", 74e6, .infinity),
    ("en", "more than 1.07 million cars", 1.07e6, .infinity), ("en", "about 490m", 485e6, 495e6),
    ("en", "fewer than 300", -.infinity, 300), ("en", "300,000 units", 250_000, 350_000),
    ("en", "just under 20", 15, 20), ("en", "up 25%", 0.245, 0.255),
    ("en", "fell 12.5 per cent", -0.1255, -0.1245), ("en", "2 percentage points", 0.015, 0.025),
    ("en", "4.9bn dollars", 4.85e9, 4.95e9), ("en", "0", -0.5, 0.5),
    ("zh-Hans", "近5亿元", 4.5e8, 5e8), ("zh-Hans", "逾7400万人", 74e6, .infinity),
    ("zh-Hans", "约4.9亿元", 4.85e8, 4.95e8), ("zh-Hans", "7400万以上", 74e6, .infinity),
    ("zh-Hans", "下降3.5%", -0.0355, -0.0345), ("zh-Hans", "2个百分点", 0.015, 0.025),
    ("ru", "более 74 млн человек", 74e6, .infinity), ("ru", "почти 500 млн юаней", 450e6, 500e6),
    ("ru", "около 1,07 млн", 1.065e6, 1.075e6), ("ru", "12\u{A0}345 машин", 12344.5, 12345.5),
    ("ru", "снизился на 5%", -0.055, -0.045), ("ru", "3 процентных пункта", 0.025, 0.035),
    ("kk", "74 млн-нан астам адам", 74e6, .infinity), ("kk", "500 млн-ға жуық", 450e6, 500e6),
    ("kk", "шамамен 490 млн юань", 485e6, 495e6), ("kk", "5 мың", 4500, 5500),
    ("de", "knapp 500 Millionen", 450e6, 500e6), ("fr", "près de 500 millions", 450e6, 500e6),
    ("es", "más de 74 millones", 74e6, .infinity), ("uk", "понад 74 мільйони", 74e6, .infinity),
    ("ja", "約4.9億元", 4.85e8, 4.95e8), ("ko", "7400만 이상", 74e6, .infinity),
    ("tr", "yaklaşık 490 milyon", 485e6, 495e6), ("tr", "%25", 0.245, 0.255),
    ("uz", "qariyb 500 mln", 450e6, 500e6), ("ky", "74 млн ашык", 74e6, .infinity),
    ("zh-Hant", "近5億元", 4.5e8, 5e8),
  ]

  @Test("a phrase stands for another range", arguments: amounts.indices)
  func range(_ index: Int) throws {
    let (code, phrase, low, high) = Self.amounts[index]
    let language = try #require(Language(code: code))
    let range = try #require(language.stated(phrase)).range()
    #expect(isClose(range.low, low) && isClose(range.high, high), "\(phrase): \(range)")
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1)
  }

  static let times: [(code: String, phrase: String, readings: [StatedPhrase.Reading])] = [
    ("en", "increased 40 times", [.multiple, .increase]), ("en", "40 times as many", [.multiple]),
    ("en", "an increase of 17.8 times", [.increase]), ("en", "17.8 times", [.multiple, .increase]),
    ("zh-Hans", "增长40倍", [.multiple, .increase]), ("zh-Hans", "增至40倍", [.multiple]),
    ("zh-Hans", "是上年的18.8倍", [.multiple]), ("ru", "вырос в 40 раз", [.multiple]),
    ("ru", "выросли на 40 раз", [.multiple, .increase]), ("kk", "40 есе өсті", [.multiple]),
    ("kk", "40 есе артық", [.multiple, .increase]),
    ("de", "um das 40-fache", [.multiple, .increase]),
    ("de", "40-mal so viele", [.multiple]), ("fr", "40 fois plus", [.multiple, .increase]),
    ("ja", "40倍に増加", [.multiple]), ("ko", "40배 증가", [.multiple, .increase]),
    ("uz", "40 marta oshdi", [.multiple]), ("tr", "40 katına", [.multiple]),
  ]

  @Test("'times' is taken in another way", arguments: times.indices)
  func reading(_ index: Int) throws {
    let (code, phrase, readings) = Self.times[index]
    let language = try #require(Language(code: code))
    let stated = try #require(language.stated(phrase))
    #expect(stated.measure == .times)
    #expect(stated.readings == readings)
  }

  @Test("what stands around a phrase does not say how it is meant") func sentence() throws {
    let stated = Language.english.stated("17.8 times", in: "4,119 cars, an increase of 17.8 times")
    #expect(stated?.readings == [.increase])
  }

  @Test("a phrase without a number has one", arguments: ["", "a third more", "tripled", "–"])
  func none(_ phrase: String) { #expect(Language.english.stated(phrase) == nil) }

  @Test("cut digits stand for the range of rounded ones") func cut() throws {
    let stated = try #require(Language.english.stated("17.8 times"))
    let range = stated.range(isTruncated: true)
    #expect(isClose(range.low, 17.8) && isClose(range.high, 17.9))
  }

  @Test(
    "a place in an order is another",
    arguments: [
      ("en", "the world's largest exporter", 1), ("en", "the second-largest", 2), ("en", "No 4", 4),
      ("zh-Hans", "世界第一大汽车出口国", 1), ("zh-Hans", "第二大", 2), ("ru", "второе место", 2),
      ("ru", "крупнейший в мире", 1), ("kk", "екінші", 2), ("kk", "ең ірі", 1),
    ]) func rank(_ code: String, _ phrase: String, _ place: Int) throws
  {
    let language = try #require(Language(code: code))
    #expect(language.statedRank(phrase) == place)
  }

  @Test("a language lacks words for claims", arguments: Language.codes)
  func words(_ code: String) throws {
    let words = try #require(Language(code: code)).claimWords
    let all = [
      words.claim, words.computed, words.verdict, words.reason, words.consistent,
      words.truncated, words.ambiguous, words.impossible, words.untested,
    ]
    #expect(all.allSatisfy { !$0.isEmpty } && Set(all).count == all.count)
    #expect(code == "en" || words.claim != Language.english.claimWords.claim)
  }
}
