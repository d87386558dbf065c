import Drawing

extension Theme {
  /// The theme for the press: text and axes in black ink alone, greys without colour, no ground.
  /// A dark text of three colours is never quite in register.
  package var inPrint: Theme {
    var theme = self
    theme.text = .black
    theme.axis = .black
    theme.muted = muted.grey
    theme.grid = grid.grey
    theme.background = .white
    return theme
  }
}

extension Color {
  /// The grey that looks as light, by the weights of ITU-R BT.601.
  fileprivate var grey: Color {
    let light = 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
    let part = UInt32(light.rounded())
    return Color(part << 16 | part << 8 | part)
  }
}
