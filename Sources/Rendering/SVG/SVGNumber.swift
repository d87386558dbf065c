/// Lengths as SVG writes them.
enum SVGNumber {
  /// At most two decimals, which is finer than any screen or press: `12`, `0.5`, `-3.25`.
  ///
  /// What cannot be placed becomes 0, so that a file is always well formed.
  static func text(_ value: Double) -> String {
    guard value.magnitude < PictureLimits.coordinate else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
