import Diagnostics
import SpecReading
import TradeData

extension DatasetSpec {
  /// Warnings about colours of members that no row of the data has: a slip of the pen would leave the member
  /// in another colour.
  func strangeColors(_ dataset: Dataset) -> [Diagnostic] {
    guard !colors.isEmpty else { return [] }
    let known = dataset.dimensions.flatMap(\.members)
    let members = Set(known)
    return colors.map(\.member).filter { !members.contains($0.value) }.map { name in
      Diagnostic(
        .warning, .data, id: "unknown-member",
        "no row of '\(dataset.name)' has the member '\(name.value)'", at: name.place,
        hint: hint(forUnknown: name.value, allowed: known))
    }
  }
}
