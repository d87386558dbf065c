import Drawing

/// A label under a calendar axis.
struct TimeTick {
  /// A share of the axis.
  let place: Double
  let primary: TextBlock
  let secondary: TextBlock?
  /// Names a period of the story, which stands out from the others.
  var isStory = false
  /// How far it moves outwards, at an end of the axis, beside one of the story.
  var shift = 0.0

  /// Where the label's middle stands: over its place, or as near as the chart's edges allow.
  func middle(_ length: Double, _ slack: TimeAxis.Slack) -> Double {
    let half = max(primary.width, secondary?.width ?? 0) / 2
    return min(max(place * length + shift, half - slack.before), length + slack.after - half)
  }

  func reach(_ length: Double, _ slack: TimeAxis.Slack) -> (from: Double, to: Double) {
    let half = max(primary.width, secondary?.width ?? 0) / 2
    let middle = middle(length, slack)
    return (middle - half, middle + half)
  }
}
