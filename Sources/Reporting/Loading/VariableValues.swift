import Diagnostics
import SpecReading
import TradeData

/// The values of `for`, looked up in the data where the spec asks for them.
extension VariableValues {
  /// The most reports one spec may make.
  static let maximumVariants = 100_000

  /// Nil, with a diagnostic, when one cannot be told.
  static func all(
    of spec: ReportSpec, _ datasets: [Dataset], diagnostics: inout DiagnosticList
  ) -> [VariableValues]? {
    var result: [VariableValues] = []
    var count = 1
    for variable in spec.variables {
      guard let values = values(of: variable, datasets, diagnostics: &diagnostics) else {
        return nil
      }
      result.append(values)
      count *= values.members.count
      guard count <= maximumVariants else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "too-many-variants",
            "the values of `for` make more than \(maximumVariants) combinations",
            at: variable.name.place, hint: "give a shorter list, or make several specs of it"))
        return nil
      }
    }
    return result
  }

  private static func values(
    of variable: VariableSpec, _ datasets: [Dataset], diagnostics: inout DiagnosticList
  ) -> VariableValues? {
    switch variable.values {
    case .listed(let values):
      let members = values.map(\.member.value)
      let holder = holder(of: members, preferring: variable.name.value, in: datasets)
      return VariableValues(
        name: variable.name.value, members: members, dimension: holder?.dimension,
        dataset: holder?.dataset,
        texts: Dictionary(
          values.map { ($0.member.value, $0.texts) }, uniquingKeysWith: { first, _ in first }))
    case .all(let place):
      let holders = holders(of: variable.name.value, in: datasets)
      guard holders.count < 2 else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "ambiguous-dimension",
            "several datasets have a dimension '\(variable.name.value)': "
              + holders.map(\.name).joined(separator: ", "), at: place,
            hint: "say which: members of \(holders[0].name).\(variable.name.value)"))
        return nil
      }
      guard let dataset = holders.first else {
        let known = datasets.flatMap(\.dimensions).map(\.name)
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-dimension",
            "no dataset has a dimension '\(variable.name.value)' for `all`", at: place,
            hint: hint(forUnknown: variable.name.value, allowed: known)))
        return nil
      }
      return values(variable, variable.name, of: dataset, diagnostics: &diagnostics)
    case .members(let datasetName, let name):
      guard let dataset = datasets.first(where: { $0.name == datasetName.value }) else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-dataset", "there is no dataset '\(datasetName.value)'",
            at: datasetName.place,
            hint: hint(forUnknown: datasetName.value, allowed: datasets.map(\.name))))
        return nil
      }
      return values(variable, name, of: dataset, diagnostics: &diagnostics)
    }
  }

  /// The members of a dimension that have rows, or those of a group.
  private static func values(
    _ variable: VariableSpec, _ name: WrittenText, of dataset: Dataset,
    diagnostics: inout DiagnosticList
  ) -> VariableValues? {
    func values(_ members: [String], _ dimension: String?) -> VariableValues {
      VariableValues(
        name: variable.name.value, members: members, dimension: dimension, dataset: dataset.name,
        texts: [:])
    }
    if let dimension = dataset.dimension(name.value) {
      var isUsed = [Bool](repeating: false, count: dimension.memberCount)
      for code in dimension.codes { isUsed[Int(code)] = true }
      return values(
        isUsed.indices.filter { isUsed[$0] }.map { dimension.member($0) },
        dimension.name)
    }
    if let group = dataset.groups.first(where: { $0.name == name.value }) {
      let dimension = dataset.dimensions.first { dimension in
        group.members.contains { dimension.members.contains($0) }
      }
      return values(group.members, dimension?.name)
    }
    let known = dataset.dimensions.map(\.name) + dataset.groups.map(\.name)
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-dimension",
        "'\(dataset.name)' has no dimension or group '\(name.value)'", at: name.place,
        hint: hint(forUnknown: name.value, allowed: known)))
    return nil
  }

  /// The dimension that listed values are members of, for their names: the one called as the variable,
  /// or one that has them all. Values may also be no members of anything.
  private static func holder(
    of members: [String], preferring name: String, in datasets: [Dataset]
  ) -> (dimension: String, dataset: String)? {
    if let dataset = holders(of: name, in: datasets).first { return (name, dataset.name) }
    for dataset in datasets {
      for dimension in dataset.dimensions where members.allSatisfy(dimension.members.contains) {
        return (dimension.name, dataset.name)
      }
    }
    return nil
  }

  private static func holders(of dimension: String, in datasets: [Dataset]) -> [Dataset] {
    datasets.filter { $0.dimension(dimension) != nil }
  }
}
