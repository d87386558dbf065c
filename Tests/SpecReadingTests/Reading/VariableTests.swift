import Diagnostics
import SpecReading
import Testing

/// `for`: the variables of a spec.
@Suite struct VariableTests {
  @Test("values of a variable are read otherwise than written") func values() throws {
    let read = try report(
      spec(
        """
        for:
          country: [CN, NO]
          month: all
          product: members of exports.partner
          client:
            a: {from: from A}
            b:
        """))
    #expect(read.variables.map(\.name.value) == ["country", "month", "product", "client"])
    guard case .listed(let countries) = read.variables[0].values,
      case .all = read.variables[1].values,
      case .members(let dataset, let name) = read.variables[2].values,
      case .listed(let clients) = read.variables[3].values
    else {
      Issue.record("wrong forms")
      return
    }
    #expect(countries.map(\.member.value) == ["CN", "NO"])
    #expect(dataset.value == "exports" && name.value == "partner")
    #expect(name.place.location.column == 31)
    #expect(clients.map(\.member.value) == ["a", "b"])
    #expect(clients[0].texts.map(\.name.value) == ["from"])
  }

  /// Lines after the head, with a mark where the problem is.
  static let faults: [(id: String, lines: String)] = [
    ("bad-variable", "for: {country: 1️⃣some}"),
    ("bad-variable", "for: {country: 1️⃣members of exports}"),
    ("empty-list", "for: {1️⃣country: []}"),
    ("duplicate-name", "for: {country: [CN, 1️⃣cn]}"),
    ("duplicate-name", "for: {1️⃣lang: [en, ru]}"),
    ("duplicate-name", "for: {1️⃣units: [en, ru]}"),
    ("duplicate-name", "metrics: {total: units}\nfor: {1️⃣total: [en, ru]}"),
    ("bad-name", "for: {1️⃣a b: [x]}"),
    ("missing-variable", "for: {c: [x]}\noutputs: {web: {path: 1️⃣\"{id}\"}}"),
    ("unknown-word", "for: {c: [x]}\noutputs: {web: {path: \"{c}/1️⃣{d}\"}}"),
    ("wrong-kind", "for: 1️⃣[a]"),
  ]

  @Test("a fault of a variable is passed over", arguments: faults.indices)
  func fault(_ index: Int) { expect([Self.faults[index].id], in: spec(Self.faults[index].lines)) }

  @Test("a path with every variable is refused") func path() throws {
    let read = try report(
      spec("for: {c: [x], d: [y]}\noutputs: {web: {path: \"{c}/{d}-{id}\"}}"))
    #expect(read.outputs[0].path?.value == "{c}/{d}-{id}")
  }
}
