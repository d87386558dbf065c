import Drawing

/// The shipped themes on a dark ground, for readers whose screens are dark.
///
/// Colours are chosen anew, not turned round: what is strong on white is lost on black. Their lightness
/// steps by twelve and more (CIE L*), so that they differ in grey as well; fonts, strokes and rules are
/// those of the light theme, so that both pictures have one layout.
extension Theme {
  package static let wireDark: Theme = {
    var theme = Theme.wire
    theme.name = "wire-dark"
    theme.background = Color(0x12161C)
    theme.text = Color(0xF1F3F6)
    theme.muted = Color(0xA7B0BC)
    theme.grid = Color(0x2E3540)
    theme.axis = Color(0xC6CDD6)
    theme.accent = Color(0x63A7FE)
    theme.context = Color(0x7B8491)
    theme.palette = [
      Color(0x63A7FE), Color(0xFFB883), Color(0x009583), Color(0x9443A5), Color(0xE8EEF9),
    ]
    theme.positive = Color(0x35BDA9)
    theme.negative = Color(0xFF8257)
    theme.span = Color(0x1D232C)
    return theme
  }()

  package static let ledgerDark: Theme = {
    var theme = Theme.ledger
    theme.name = "ledger-dark"
    theme.background = Color(0x1B1713)
    theme.text = Color(0xF6EFE2)
    theme.muted = Color(0xB8AC9A)
    theme.grid = Color(0x463D32)
    theme.axis = Color(0xE0D5C2)
    theme.accent = Color(0xE1557B)
    theme.context = Color(0x8A7F6F)
    theme.palette = [
      Color(0xE1557B), Color(0xFFBD62), Color(0x44B6C7), Color(0x435FC3), Color(0xF8ECDB),
    ]
    theme.positive = Color(0x44B6C7)
    theme.negative = Color(0xE1557B)
    theme.span = Color(0x292219)
    return theme
  }()

  /// Whether text is lighter than its ground.
  package var isDark: Bool { text.luminance > background.luminance }

  /// The same theme on a dark ground; nil for one that is dark, or has colours of its own, for which
  /// nobody but their author knows others.
  package var dark: Theme? {
    guard !isDark, let base = Theme.named(name), let dark = Theme.named(name + "-dark"),
      colors == base.colors
    else { return nil }
    var theme = self
    theme.name = dark.name
    for key in Theme.keys {
      switch key.kind {
      case .color(let path): theme[keyPath: path] = dark[keyPath: path]
      case .colors(let path): theme[keyPath: path] = dark[keyPath: path]
      default: break
      }
    }
    return theme
  }

  /// All colours, in the order of the reference.
  private var colors: [[Color]] {
    Theme.keys.compactMap { key in
      switch key.kind {
      case .color(let path): [self[keyPath: path]]
      case .colors(let path): self[keyPath: path]
      default: nil
      }
    }
  }

  /// The colour in this theme that does what a colour of another theme does there: its own of the same
  /// name, or otherwise the same colour made strong enough for this ground.
  func color(for color: Color, of other: Theme) -> Color {
    if let index = other.palette.firstIndex(of: color), palette.indices.contains(index) {
      return palette[index]
    }
    for key in Theme.keys {
      if case .color(let path) = key.kind, other[keyPath: path] == color {
        return self[keyPath: path]
      }
    }
    return color.legible(on: background, towards: text, ratio: 3)
  }
}

extension Chart {
  /// The chart with the colours that its author called by a theme's names as another theme has them.
  func repainted(in theme: Theme) -> Chart {
    colorNames.isEmpty
      ? self : repainted { color in colorNames[color].flatMap(theme.color(named:)) ?? color }
  }

  /// The chart with the colours its author chose in a theme put into those of another.
  package func recolored(from theme: Theme, to other: Theme) -> Chart {
    var chart = repainted(in: theme).repainted { other.color(for: $0, of: theme) }
    chart.colorNames = [:]
    return chart
  }

  private func repainted(_ change: (Color) -> Color) -> Chart {
    var chart = self
    func color(_ color: Color?) -> Color? { color.map(change) }
    for index in series.indices {
      chart.series[index].color = color(series[index].color)
      chart.series[index].houseColor = color(series[index].houseColor)
    }
    for index in categories.indices {
      chart.categories[index].color = color(categories[index].color)
    }
    for index in spans.indices { chart.spans[index].color = color(spans[index].color) }
    for index in groups.indices { chart.groups[index].color = color(groups[index].color) }
    if let signs = options.bars.signColors {
      chart.options.bars.signColors = BarOptions.SignColors(
        positive: color(signs.positive), negative: color(signs.negative))
    }
    if let thresholds = options.bars.thresholds {
      chart.options.bars.thresholds?.colors = thresholds.colors.map(color)
    }
    return chart
  }
}
