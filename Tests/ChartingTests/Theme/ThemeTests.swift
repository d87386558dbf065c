import Drawing
import Speaking
import Testing
import TradeData

@testable import Charting

@Suite("themes")
struct ThemeTests {
  @Test("can be read and told apart by everyone", arguments: Theme.names)
  func check(name: String) throws {
    let theme = try #require(Theme.named(name))
    #expect(theme.problems() == [])
    #expect(theme.name == name)
  }

  @Test("a theme's dark variant is another than the one shipped, or keeps its colours")
  func dark() {
    #expect(Theme.wire.dark == .wireDark)
    #expect(Theme.ledger.dark == .ledgerDark)
    #expect(Theme.wireDark.dark == nil)
    var own = Theme.wire
    own.footer = "The Harbour Post"
    own.lineWidth = 3
    #expect(own.dark?.background == Theme.wireDark.background)
    #expect(own.dark?.footer == "The Harbour Post" && own.dark?.lineWidth == 3)
    own.accent = Color(0xB0103A)
    #expect(own.dark == nil)
  }

  @Test("an author's colour on a dark ground is another theme's, or cannot be seen")
  func recolored() {
    var chart = Chart(
      id: "x", kind: "bar", language: .english, categories: [],
      series: [
        Theme.wire.accent, Theme.wire.palette[3], Color(0x1A2A4C), Color(0xFFD700),
      ].map { Chart.Series(key: "", name: "", values: [], color: $0) }, unit: .number)
    chart.options.bars.signColors = BarOptions.SignColors(negative: Theme.wire.negative)
    let dark = chart.recolored(from: .wire, to: .wireDark)
    let colors = dark.series.compactMap(\.color)
    #expect(colors.count == 4)
    #expect(Array(colors.prefix(2)) == [Theme.wireDark.accent, Theme.wireDark.palette[3]])
    #expect(colors[2] != Color(0x1A2A4C))
    #expect(colors[3] == Color(0xFFD700))
    for color in colors { #expect(color.contrast(with: Theme.wireDark.background) >= 3) }
    #expect(dark.options.bars.signColors?.negative == Theme.wireDark.negative)
    #expect(dark.options.bars.signColors?.positive == nil)
  }

  @Test("a grey on white and two greens are found")
  func found() {
    var theme = Theme.wire
    theme.muted = Color(0xAAAAAA)
    theme.palette = [Color(0x2E7D32), Color(0xB5552B)]
    let problems = theme.problems()
    #expect(problems.contains { $0.hasPrefix("'muted' #AAAAAA") })
    #expect(problems.contains { $0.contains("under deuteranopia vision") || $0.contains("grey") })
  }

  @Test("every setting takes its own kind of text and refuses others")
  func settings() {
    var theme = Theme.wire
    for key in Theme.keys {
      let good: String =
        switch key.kind {
        case .color: "#123456"
        case .colors: "#123456, #ABCDEF"
        case .text: "Name"
        case .length(_, let range): "\(range.upperBound)"
        case .weight: "medium"
        case .tag: "none"
        case .names: "edge"
        case .rows: "bands"
        case .textEdge: "justified"
        }
      #expect(theme.set(key.name, to: good) == nil, "\(key.name)")
      if case .text = key.kind { continue }
      #expect(theme.set(key.name, to: "nonsense") != nil, "\(key.name)")
    }
    #expect(theme.palette == [Color(0x123456), Color(0xABCDEF)])
    #expect(theme.titleWeight == .medium)
    #expect(theme.set("colour", to: "#123456") == "there is no theme setting 'colour'")
  }

  @Test("colours have names")
  func named() {
    #expect(Theme.wire.color(named: "accent") == Theme.wire.accent)
    #expect(Theme.wire.color(named: "palette-2") == Theme.wire.palette[1])
    #expect(Theme.wire.color(named: "#0F0") == Color(0x00FF00))
    #expect(Theme.wire.color(named: "palette-9") == nil)
  }
}
