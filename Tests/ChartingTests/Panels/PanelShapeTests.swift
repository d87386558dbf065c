import Drawing
import Testing

@testable import Charting

/// How high panels are that stand under one another.
@Suite struct PanelShapeTests {
  /// From the title of the first panel to that of the second.
  private func pitch(_ count: Int) throws -> Double {
    let panels = (0..<count).map { panel in [[1.0, 2, 3].map { $0 * Double(panel + 1) }] }
    let chart = PanelTests.chart("line", Samples.years(2019...2021), panels) { $0.columns = 1 }
    let drawn = Drawn(chart, medium: .article)
    #expect(drawn.faults == [])
    let tops = try PanelTests.names.prefix(2).map { name in
      try #require(drawn.texts.first { $0.text.string == name }).box.y
    }
    return tops[1] - tops[0]
  }

  @Test("many panels in one column are as high as two, or too flat to be read")
  func flat() throws {
    let (two, six) = (try pitch(2), try pitch(6))
    #expect(six < two * 0.8, "\(six) and \(two)")
    #expect(six < Medium.article.width * 0.4)
    #expect(six > Medium.article.text.label * 7)
  }
}
