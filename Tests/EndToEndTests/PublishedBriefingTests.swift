import Foundation
import TestSupport
import Testing

/// What stands on the pages of the published briefings, as a reader's program finds it.
@Suite(
  .enabled(
    if: ["pdftotext", "qpdf"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct PublishedBriefingTests {
  /// The text of each page without spaces, which differ with the breaking of lines.
  private func pages(_ path: String) throws -> [String] {
    let url = try ReportCorpusTests.run.get().workspace.url.appendingPathComponent(path)
    let check = try Tool.run("qpdf", ["--check", url.path])
    #expect(check.status == 0 && !check.output.contains("WARNING"), "\(path): \(check.output)")
    return try Tool.run("pdftotext", [url.path, "-"]).output
      .split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace && $0 != "\u{2060}" } }
  }

  private func expect(_ words: [String], in text: String, of path: String) {
    for word in words {
      let wanted = word.filter { !$0.isWhitespace }
      #expect(text.contains(wanted), "'\(word)' is missing in \(path)")
    }
  }

  struct Story: Sendable, CustomTestStringConvertible {
    let language: String
    let opening: [String]
    let sections: [String]
    let figures: [String]
    let verdicts: [String]
    /// What the footer says on a page of how many.
    let footer: @Sendable (_ page: Int, _ count: Int) -> String
    var testDescription: String { language }
  }

  static let stories = [
    Story(
      language: "en",
      opening: [
        "Fact check", "Broadsheet · 23 November 2026", "18.8 times as many vehicles",
        "40.6 times as much", "4,119",
      ],
      sections: [
        "How much did exports grow?", "What one vehicle was worth",
        "Is China the largest exporter?",
        "How many people live there", "The claims, tested", "About the figures", "Sources",
        "Where the figures come from", "Computed numbers",
      ],
      figures: ["(Figure 1, Figure 2)", "(Figure 3)", "(Table 1)", "Figures 1–3", "Table 3"],
      verdicts: [
        "consistent", "consistent only if truncated", "ambiguous wording", "impossible",
      ], footer: { "Page \($0) of \($1)" }),
    Story(
      language: "zh-Hans", opening: ["事实核查", "2026年11月23日", "18.8倍", "40.6倍", "4119"],
      sections: [
        "出口究竟增长了多少？", "一辆车值多少钱", "中国是第一大汽车出口国吗？", "中亚五国有多少人口", "逐条核对", "数据说明", "来源", "数字从何而来",
      ], figures: ["（图1、图2）", "（图3）", "（表1）", "图1–3", "表3"],
      verdicts: ["相符", "仅在截尾时相符", "表述有歧义", "不成立"], footer: { "第\($0)页，共\($1)页" }),
    Story(
      language: "ru",
      opening: ["Проверка фактов", "23 ноября 2026 г.", "в 18,8 раза", "в 40,6 раза", "4119"],
      sections: [
        "Во сколько раз вырос экспорт?", "Сколько стоила одна машина",
        "Действительно ли Китай — крупнейший экспортёр?", "Сколько людей живёт в регионе",
        "Утверждения, проверенные по данным", "О данных", "Источники", "Откуда взяты числа",
      ], figures: ["(рис. 1, рис. 2)", "(рис. 3)", "(табл. 1)", "Рис. 1–3", "Табл. 3"],
      verdicts: ["верно", "верно, только если цифры отброшены", "двусмысленно", "неверно"],
      footer: { "Стр. \($0) из \($1)" }),
    Story(
      language: "kk",
      opening: ["Фактілерді тексеру", "2026 жылғы 23 қараша", "18,8 есе", "40,6 есе", "4119"],
      sections: [
        "Экспорт қанша есе өсті?", "Бір автокөліктің құны қанша болды",
        "Қытай — ең ірі экспорттаушы ма?", "Өңірде қанша адам тұрады",
        "Мәлімдемелер тексерілді", "Деректер туралы", "Дереккөздер", "Сандар қайдан алынды",
      ], figures: ["(1-сурет, 2-сурет)", "(3-сурет)", "(1-кесте)", "1–3, 10-сурет", "3-кесте"],
      verdicts: ["дұрыс", "цифрлары кесілсе ғана дұрыс", "екіұшты", "дұрыс емес"],
      footer: { "\($0)-бет, барлығы \($1)" }),
  ]

  @Test("the flagship's briefing lacks a part, a reference or a page number", arguments: stories)
  func flagship(_ story: Story) throws {
    let path = "central-asia/briefing/central-asia.\(story.language).pdf"
    let pages = try pages(path)
    #expect((4...12).contains(pages.count), "\(pages.count) pages")
    let text = pages.joined()
    expect(story.opening, in: pages.first ?? "", of: path)
    expect(story.sections + story.figures + story.verdicts, in: text, of: path)
    for (index, page) in pages.enumerated() {
      let footer = story.footer(index + 1, pages.count)
      expect([footer], in: page, of: "\(path), page \(index + 1)")
    }
  }

  struct Country: Sendable, CustomTestStringConvertible {
    let code: String
    /// Title, share and exports in 2023, growth in 2022 with its verb.
    let english: [String]
    let chinese: [String]
    let russian: [String]
    let kazakh: [String]
    var testDescription: String { code }
  }

  // From counts-2023.csv and exporters-annual.csv: 4.91 of 18.50 million vehicles; 3.11 after 2.02.
  static let countries = [
    Country(
      code: "CN",
      english: [
        "China’s vehicle exports", "China shipped about 27% of", "China exported 4.91m vehicles",
        "rose by about 54%",
      ],
      chinese: ["中国的汽车出口", "汽车中约27%来自中国", "中国出口491万辆", "增长约54%"],
      russian: [
        "Китай: экспорт автомобилей", "Китая — около 27%", "4,91 млн автомобилей",
        "вырос примерно на 54%",
      ],
      kazakh: [
        "Қытай: автокөлік экспорты", "Қытайдың үлесі — шамамен 27%", "4,91 млн автокөлік",
        "шамамен 54%-ға өсті",
      ]),
    Country(
      code: "JP",
      english: [
        "Japan’s vehicle exports", "Japan shipped about 24% of", "Japan exported 4.42m vehicles",
        "fell by 0.1%",
      ],
      chinese: ["日本的汽车出口", "汽车中约24%来自日本", "日本出口442万辆", "下降0.1%"],
      russian: [
        "Япония: экспорт автомобилей", "Японии — около 24%", "4,42 млн автомобилей",
        "снизился на 0,1%",
      ],
      kazakh: [
        "Жапония: автокөлік экспорты", "Жапонияның үлесі — шамамен 24%", "4,42 млн автокөлік",
        "0,1%-ға төмендеді",
      ]),
    Country(
      code: "DE",
      english: [
        "Germany’s vehicle exports", "Germany shipped about 17% of",
        "Germany exported 3.11m vehicles", "rose by about 11.8%",
      ],
      chinese: ["德国的汽车出口", "汽车中约17%来自德国", "德国出口311万辆", "增长约11.8%"],
      russian: [
        "Германия: экспорт автомобилей", "Германии — около 17%", "3,11 млн автомобилей",
        "вырос примерно на 11,8%",
      ],
      kazakh: [
        "Германия: автокөлік экспорты", "Германияның үлесі — шамамен 17%", "3,11 млн автокөлік",
        "шамамен 11,8%-ға өсті",
      ]),
    Country(
      code: "KR",
      english: [
        "South Korea’s vehicle exports", "South Korea shipped about 15% of",
        "South Korea exported 2.76m vehicles", "rose by about 13%",
      ],
      chinese: ["韩国的汽车出口", "汽车中约15%来自韩国", "韩国出口276万辆", "增长约13%"],
      russian: [
        "Южная Корея: экспорт автомобилей", "Южной Кореи — около 15%", "2,76 млн автомобилей",
        "вырос примерно на 13%",
      ],
      kazakh: [
        "Оңтүстік Корея: автокөлік экспорты", "Оңтүстік Кореяның үлесі — шамамен 15%",
        "2,76 млн автокөлік", "шамамен 13%-ға өсті",
      ]),
    Country(
      code: "MX",
      english: [
        "Mexico’s vehicle exports", "Mexico shipped about 18% of", "Mexico exported 3.3m vehicles",
        "rose by about 5.9%",
      ],
      chinese: ["墨西哥的汽车出口", "汽车中约18%来自墨西哥", "墨西哥出口330万辆", "增长约5.9%"],
      russian: [
        "Мексика: экспорт автомобилей", "Мексики — около 18%", "3,3 млн автомобилей",
        "вырос примерно на 5,9%",
      ],
      kazakh: [
        "Мексика: автокөлік экспорты", "Мексиканың үлесі — шамамен 18%", "3,3 млн автокөлік",
        "шамамен 5,9%-ға өсті",
      ]),
  ]

  @Test("a country's briefing says what holds for another", arguments: countries)
  func exporter(_ country: Country) throws {
    let labels = [
      "en": ["Figure 1", "Figure 3", "Table 1", "Sources", "Where the figures come from"],
      "zh-Hans": ["图1", "图3", "表1", "来源"], "ru": ["Рис. 1", "рис. 2", "Табл. 1", "Источники"],
      "kk": ["1-сурет", "3-сурет", "1-кесте", "Дереккөздер"],
    ]
    let ends = [
      "en": "Page 3 of 3", "zh-Hans": "第3页，共3页", "ru": "Стр. 3 из 3", "kk": "3-бет, барлығы 3",
    ]
    for (language, words) in [
      ("en", country.english), ("zh-Hans", country.chinese), ("ru", country.russian),
      ("kk", country.kazakh),
    ] {
      let path = "exporters/briefing/\(country.code).\(language).pdf"
      let pages = try pages(path)
      #expect(pages.count == 3, "\(path)")
      expect(words + (labels[language] ?? []), in: pages.joined(), of: path)
      expect([ends[language] ?? ""], in: pages.last ?? "", of: path)
    }
  }
}
