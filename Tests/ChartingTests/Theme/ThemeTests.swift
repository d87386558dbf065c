import Drawing
import Testing

@testable import Charting

@Suite("themes")
struct ThemeTests {
  @Test("can be read and told apart by everyone", arguments: Theme.names)
  func check(name: String) throws {
    let theme = try #require(Theme.named(name))
    #expect(theme.problems() == [])
    #expect(theme.name == name)
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
