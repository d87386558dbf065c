import Diagnostics
import SpecReading

/// One combination of the values of `for`; empty in a report of its own.
package struct Variant: Sendable, Hashable, CustomStringConvertible {
  package struct Choice: Sendable, Hashable {
    package let name: String
    package let member: String
  }

  /// In the order of the spec.
  package let choices: [Choice]

  init(_ choices: [Choice] = []) { self.choices = choices }

  /// What `$name` stands for.
  var members: [String: String] {
    Dictionary(choices.map { ($0.name, $0.member) }, uniquingKeysWith: { first, _ in first })
  }

  /// `country = CN, year = 2023`.
  package var description: String {
    choices.map { "\($0.name) = \($0.member)" }.joined(separator: ", ")
  }
}

/// A variable of `for` with its values.
struct VariableValues: Sendable {
  let name: String
  let members: [String]
  /// Where the members come from, so that they get the names they have there.
  let dimension: String?
  let dataset: String?
  /// Texts that stand for a value, by member.
  let texts: [String: [VariableSpec.Text]]
}

/// The reports of a spec, made when asked for. The last variable of `for` changes fastest.
struct ReportVariants: RandomAccessCollection, Sendable {
  private let loaded: LoadedReport
  let endIndex: Int

  var startIndex: Int { 0 }

  init(_ loaded: LoadedReport) {
    self.loaded = loaded
    endIndex = loaded.variables.reduce(1) { $0 * $1.members.count }
  }

  subscript(position: Int) -> LoadedReport {
    guard !loaded.variables.isEmpty else { return loaded }
    var rest = position
    var choices: [Variant.Choice] = []
    for variable in loaded.variables.reversed() {
      choices.append(
        Variant.Choice(
          name: variable.name, member: variable.members[rest % variable.members.count]))
      rest /= variable.members.count
    }
    return loaded.with(Variant(choices.reversed()))
  }
}

extension LoadedReport {
  /// The report that `country=CN` and the like pick from those of the spec.
  func variant(choosing texts: [String], diagnostics: inout DiagnosticList) -> LoadedReport? {
    var chosen: [String: String] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let variable = variables.first(where: { $0.name == parts[0] }) else {
        complain(
          "unknown-variable", "'\(text)' chooses no value of `for`",
          variables.isEmpty ? "the spec has no `for`" : "for example " + example, &diagnostics)
        return nil
      }
      guard variable.members.contains(parts[1]) else {
        complain(
          "unknown-member", "'\(parts[1])' is not a value of '\(parts[0])'",
          hint(forUnknown: parts[1], allowed: variable.members), &diagnostics)
        return nil
      }
      chosen[parts[0]] = parts[1]
    }
    for variable in variables where variable.members.count == 1 {
      chosen[variable.name] = variable.members[0]
    }
    guard variables.allSatisfy({ chosen[$0.name] != nil }) else {
      complain(
        "which-report", "the spec makes \(ReportVariants(self).count) reports: say which",
        "for example " + example, &diagnostics)
      return nil
    }
    guard !variables.isEmpty else { return self }
    return with(
      Variant(
        variables.map { Variant.Choice(name: $0.name, member: chosen[$0.name] ?? $0.members[0]) }))
  }

  /// `--for country=CN --for year=2022`
  private var example: String {
    variables.map { "--for '\($0.name)=\($0.members.first ?? "")'" }.joined(separator: " ")
  }

  private func complain(
    _ id: String, _ message: String, _ hint: String?, _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(Diagnostic(.spec, id: id, message, path: path, hint: hint))
  }
}
