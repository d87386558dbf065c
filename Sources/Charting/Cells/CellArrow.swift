import Drawing

/// A triangle that points up for a rise and down for a fall, a dash for no change. Drawn, so that no
/// font need have one, and told apart without colour.
struct CellArrow {
  /// -1, 0 or 1.
  let direction: Int
  let room: Rect

  func items(theme: Theme) -> [Scene.Item] {
    let size = min(room.width, room.height * 0.72)
    let (left, right) = (room.x, room.x + size)
    let (top, bottom) = (room.midY - size * 0.45, room.midY + size * 0.45)
    func shape(_ outline: Scene.Outline, _ color: Color) -> [Scene.Item] {
      [.shape(Scene.Shape(outline, fill: .solid(color)))]
    }
    switch direction {
    case 1:
      return shape(
        .polygon([Point(left, bottom), Point((left + right) / 2, top), Point(right, bottom)]),
        theme.positive)
    case -1:
      return shape(
        .polygon([Point(left, top), Point(right, top), Point((left + right) / 2, bottom)]),
        theme.negative)
    default:
      let height = size * 0.2
      return shape(.rect(Rect(left, room.midY - height / 2, size, height)), theme.muted)
    }
  }
}
