import Charting
import Diagnostics
import Speaking
import SpecReading

/// Rules that outputs break: how large letters are where pictures are shown, and whether readers get the
/// figures behind them.
extension Binder {
  /// Said once, in the first language.
  mutating func checkOutputs() {
    guard language.code == loaded.spec.lang.first?.value ?? language.code else { return }
    for output in loaded.spec.outputs {
      checkLetters(output)
      checkPhone(output)
      checkFigures(output)
    }
  }

  /// What mail programs make narrower gets small letters.
  private mutating func checkLetters(_ output: OutputSpec) {
    let request = OutputRequest(output)
    let width = request.medium.width
    let shown = ArtifactPlan.mailWidth
    guard !request.issueFormats.isEmpty, width > shown else { return }
    let letters = request.medium.text.small * shown / width
    guard letters < 12 else { return }
    rule(
      "small-letters",
      "pictures \(Int(width)) wide are shown at \(Int(shown)) in a newsletter, and their letters of "
        + "\(said(request.medium.text.small)) pixels at \(said(letters))",
      at: output.size?.place ?? request.place)
  }

  /// A page of the web and a mail program show a picture as wide as a phone, letters and all.
  private mutating func checkPhone(_ output: OutputSpec) {
    let request = OutputRequest(output)
    let width = request.medium.width
    let phone = Medium.phone.width
    guard output.isShownOnPhones, !request.hasNarrow, width > phone else { return }
    let letters = request.medium.text.small * phone / width
    guard letters < 11 else { return }
    rule(
      "small-on-phone",
      "on a phone, \(Int(phone)) pixels wide, the letters of '\(output.name.value)' are "
        + "\(said(letters)) pixels high", at: request.place)
  }

  /// Figures that are withheld, and of which no other output and no table tells.
  private mutating func checkFigures(_ output: OutputSpec) {
    guard let attach = output.attach, !attach.value, output.isPackage || output.pages != nil else {
      return
    }
    let hasTable = loaded.spec.body.contains { block in
      block.flattened.contains { if case .table = $0 { true } else { false } }
    }
    if hasTable { return }
    let ids = ArtifactPlan.chartIDs(of: loaded.spec)
    func shown(_ output: OutputSpec) -> [String] {
      output.pages == nil ? OutputRequest(output).chartIDs ?? ids : ids
    }
    let given = Set(loaded.spec.outputs.filter(\.givesFigures).flatMap(shown))
    let lacking = shown(output).filter { !given.contains($0) }
    guard let first = lacking.first else { return }
    let rest =
      lacking.count == 1
      ? "" : " and of \(lacking.count - 1) other chart\(lacking.count == 2 ? "" : "s")"
    rule("figures-withheld", "the figures of '\(first)'\(rest) are given nowhere", at: attach.place)
  }

  /// `10.6`
  private func said(_ size: Double) -> String {
    let tenths = Int((size * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension OutputSpec {
  /// Whether its charts go with the figures behind them.
  fileprivate var givesFigures: Bool {
    formats.contains { $0.value == .csv }
      || (attach?.value ?? true) && (isPackage || pages != nil)
  }
}
