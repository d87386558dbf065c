package import Drawing

/// Where a chart is shown: its size and the sizes of its text. Each medium is laid out again; nothing
/// is scaled.
package struct Medium: Hashable, Sendable {
  /// What decides the height of the picture.
  package enum Height: Hashable, Sendable {
    /// The picture has this height; what does not fit is a problem.
    case fixed(Double)
    /// This height, and more when rows of bars need it.
    case atLeast(Double)
    /// As high as rows, title and notes ask; the plot of columns and lines has this height.
    case plot(Double)
  }

  /// Sizes of text in points. Four, so that a chart has a hierarchy and no more.
  package struct TextSizes: Hashable, Sendable {
    package var title: Double
    package var subtitle: Double
    /// Names, values, line ends.
    package var label: Double
    /// Ticks, notes and source.
    package var small: Double

    package init(title: Double, subtitle: Double, label: Double, small: Double) {
      self.title = title
      self.subtitle = subtitle
      self.label = label
      self.small = small
    }
  }

  package var name: String
  package var width: Double
  package var height: Height
  package var text: TextSizes
  /// Empty space along the edges.
  package var margin: Double
  /// Multiplies line widths and marker sizes of the theme, which are meant for an article.
  package var inkScale: Double
  /// False when the chart stands on a page that has its own head and background.
  package var hasThemeTag: Bool

  package init(
    name: String, width: Double, height: Height, text: TextSizes, margin: Double,
    inkScale: Double = 1, hasThemeTag: Bool = true
  ) {
    self.name = name
    self.width = width
    self.height = height
    self.text = text
    self.margin = margin
    self.inkScale = inkScale
    self.hasThemeTag = hasThemeTag
  }
}

extension Medium {
  /// A picture in an article on the web.
  package static let article = Medium(
    name: "article", width: 680, height: .atLeast(420),
    text: TextSizes(title: 21, subtitle: 15, label: 13, small: 12), margin: 20)

  /// A picture in a newsletter, 600 wide as mail programs like it.
  package static let newsletter = Medium(
    name: "newsletter", width: 600, height: .atLeast(400),
    text: TextSizes(title: 20, subtitle: 15, label: 13, small: 12), margin: 18)

  /// A phone held upright.
  package static let phone = Medium(
    name: "phone", width: 360, height: .plot(250),
    text: TextSizes(title: 18, subtitle: 15, label: 13, small: 12), margin: 14, inkScale: 0.95)

  /// The card that social networks show.
  package static let social = Medium(
    name: "social", width: 1200, height: .fixed(630),
    text: TextSizes(title: 40, subtitle: 27, label: 23, small: 20), margin: 48, inkScale: 1.7)

  /// One column of a newspaper, 88 mm.
  package static let printColumn = Medium(
    name: "print-1col", width: 88 * 72 / 25.4, height: .plot(150),
    text: TextSizes(title: 11.5, subtitle: 9.5, label: 8.5, small: 8), margin: 4, inkScale: 0.7)

  /// Two columns of a newspaper with the gap between them, 180 mm.
  package static let printColumns = Medium(
    name: "print-2col", width: 180 * 72 / 25.4, height: .plot(210),
    text: TextSizes(title: 14, subtitle: 10.5, label: 9, small: 8), margin: 4, inkScale: 0.75)

  /// The widest that a bar may be, in points; one among few high rows is thicker than most.
  func widestBar(inSlot slot: Double, isSideways: Bool) -> Double {
    let share = isSideways ? min(3.4, max(2.2, slot / text.label * 0.5)) : 7.5
    return text.label * share
  }

  /// Whether the picture is about as wide as a phone, for the size of its letters.
  var isNarrow: Bool { width < text.label * 32 }

  /// Whether the picture goes to the press.
  package var isPrint: Bool { name.hasPrefix("print-") }

  package static let presets: [Medium] = [
    article, newsletter, phone, social, printColumn, printColumns,
  ]

  /// The medium an author names: a preset or `1200x675`. Nil for anything else, and for sizes that
  /// are no picture.
  package init?(named text: String) {
    if let preset = Medium.presets.first(where: { $0.name == text }) {
      self = preset
      return
    }
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (120...6000).contains(width), (100...6000).contains(height)
    else { return nil }
    self = Medium(size: Size(Double(width), Double(height)))
  }

  /// A picture of exactly this size, with text in proportion to its room.
  ///
  /// Text follows the smaller of the width and one and a half times the height, from a phone's sizes
  /// at 360 over an article's at 680 to a social card's at 1200, and grows with the room beyond.
  package init(size: Size) {
    let room = min(size.width, size.height * 1.75)
    self.init(
      name: "\(Int(size.width))x\(Int(size.height))", width: size.width,
      height: .fixed(size.height), text: Medium.article.text, margin: 20)
    let stops = [(360.0, Medium.phone), (680, .article), (1100, .social)]
    if room <= stops[0].0 {
      apply(.phone, .phone, 0)
    } else if room >= stops[2].0 {
      apply(.social, .social, 0, growth: room / stops[2].0)
    } else {
      let upper = stops.firstIndex { room <= $0.0 } ?? 2
      let (low, high) = (stops[upper - 1], stops[upper])
      apply(low.1, high.1, (room - low.0) / (high.0 - low.0))
    }
  }

  /// The same picture with the letters of labels and notes smaller, title and all else as they are; nil
  /// where its height can grow instead, or letters would be smaller than an article's.
  func withLetters(_ share: Double) -> Medium? {
    guard case .fixed = height, text.small * share >= Medium.article.text.small else { return nil }
    var medium = self
    medium.text.label = (text.label * share * 2).rounded() / 2
    medium.text.small = (text.small * share * 2).rounded() / 2
    return medium
  }

  /// A chart inside a page of a report: no margins, no tag, its height by its content.
  package static func block(width: Double) -> Medium {
    Medium(
      name: "block", width: width, height: .plot(min(230, max(150, width * 0.42))),
      text: TextSizes(title: 12, subtitle: 10, label: 9, small: 8), margin: 0, inkScale: 0.75,
      hasThemeTag: false)
  }

  private mutating func apply(
    _ low: Medium, _ high: Medium, _ share: Double, growth: Double = 1
  ) {
    func mix(_ path: KeyPath<Medium, Double>) -> Double {
      let value = (low[keyPath: path] * (1 - share) + high[keyPath: path] * share) * growth
      return (value * 2).rounded() / 2
    }
    text = TextSizes(
      title: mix(\.text.title), subtitle: mix(\.text.subtitle), label: mix(\.text.label),
      small: mix(\.text.small))
    margin = mix(\.margin)
    inkScale = (low.inkScale * (1 - share) + high.inkScale * share) * growth
  }
}
