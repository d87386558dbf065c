import Drawing
import Testing

@Suite("reading from the right")
struct DirectionTests {
  @Test(
    "a line runs as its language does, where it has letters of it",
    arguments: [
      ("BYD تتصدر السوق.", "ar", true), ("BYD تتصدر السوق.", "en", false), ("2023", "ar", false),
      ("−25%", "he", false), ("Saudi Aramco", "ar", false), ("ינואר 2023", "he", true),
      ("\u{200E}−5 مليون", "ar", true), ("تصدر BYD", "en", true), ("", "fa", false),
    ])
  func lines(_ text: String, _ language: String, _ isLeftward: Bool) {
    #expect(text.runsRightToLeft(in: language) == isLeftward)
  }

  @Test(
    "languages by their codes",
    arguments: [
      ("ar", true), ("ar-EG", true), ("he", true), ("fa", true), ("ur", true), ("az-Arab", true),
      ("ur-Latn", false), ("en", false), ("zh-Hans", false), ("", false),
    ])
  func languages(_ code: String, _ isLeftward: Bool) {
    #expect(code.isRightToLeftLanguage == isLeftward)
  }

  @Test("a mirrored scene keeps distances and words, and moves what is kept as a whole")
  func mirrored() {
    let style = TextStyle(families: ["Inter"], size: 10)
    func text(_ x: Double, _ anchor: Scene.Anchor) -> Scene.Item {
      .text(
        Scene.Text(
          "abc", at: Point(x, 5), anchor: anchor, style: style, color: .white, width: 20))
    }
    let bar = Scene.Item.shape(Scene.Shape(.rect(Rect(10, 0, 30, 5))))
    let scene = Scene(
      size: Size(100, 20),
      items: [
        text(10, .start), text(50, .middle), bar, .group(Scene.Group("turned", items: [bar])),
        .group(Scene.Group("kept", items: [bar, text(10, .start)])),
      ])
    let mirrored = scene.mirrored { $0.name == "kept" }
    #expect(
      mirrored.items == [
        text(90, .end), text(50, .middle), .shape(Scene.Shape(.rect(Rect(60, 0, 30, 5)))),
        .group(
          Scene.Group("turned", items: [.shape(Scene.Shape(.rect(Rect(60, 0, 30, 5))))])),
        .group(
          Scene.Group(
            "kept", items: [.shape(Scene.Shape(.rect(Rect(60, 0, 30, 5)))), text(60, .start)])),
      ])
    #expect(mirrored.mirrored { $0.name == "kept" } == scene)
  }
}
