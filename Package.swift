// swift-tools-version: 6.1
import PackageDescription

/// Strictness shared by every target of our own.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library module of the pipeline.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: house)
}

/// The tests of one module; fixtures are read by path from the package folder.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: house)
}

// The targets stand in the order in which a report passes through them.
let package = Package(
  name: "Broadsheet",
  products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // What we say to authors, and where.
    module("Diagnostics"),
    // Reads a report spec and remembers where everything stood.
    module("SpecReading", ["Diagnostics", "CYAML"], exclude: ["Reference.md"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Numbers in, numbers out. Imports no sibling.
    module("Statistics"),
    // Loads the dataset as typed columns; calendar periods and units.
    module("TradeData", ["Diagnostics", "Statistics", "CSHA256"]),
    // The processor's instructions for SHA-256, which Swift cannot name. Ours; built with the rest.
    .target(name: "CSHA256"),
    // The expression language: from `yoy(units@2023) by partner` to an answer with its unit.
    module(
      "Querying", ["Diagnostics", "Statistics", "TradeData"],
      exclude: ["Grammar.md", "Functions.md"]),
    // Says numbers, dates and names in the reader's language.
    module("Speaking", ["Statistics", "TradeData"]),
    // What a scene is made of: geometry, colour, text style, text measuring. Imports no sibling.
    module("Drawing"),
    // Turns a chart and its rows into a scene.
    module(
      "Charting", ["Diagnostics", "Statistics", "TradeData", "Speaking", "Drawing"],
      exclude: ["Theme/Reference.md", "Rules/Reference.md"]),
    // Runs the steps in order and puts scenes on pages; start at Pipeline.swift.
    module(
      "Reporting",
      [
        "Diagnostics", "SpecReading", "Statistics", "TradeData", "Querying", "Speaking", "Drawing",
        "Charting",
      ]),
    // Paints pages to PNG, PDF and SVG. The only module that sees C.
    module("Rendering", ["Drawing", "CPangoCairo", "CDeflate", "CZopfli", "CHyphen"]),
    // Writes articles and newsletters: HTML, JSON and messages.
    module(
      "Publishing",
      ["Diagnostics", "Statistics", "TradeData", "Speaking", "Drawing", "Charting", "Reporting"],
      // What `schema chart` prints is the file itself.
      resources: [.embedInCode("Article/ChartRecord.schema.json")]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZopfli", providers: [.apt(["libzopfli-dev"])]),
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
    // The command line: arguments, files, exit statuses.
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "Diagnostics", "Statistics", "TradeData", "Querying", "Speaking", "Drawing", "Charting",
        "Reporting", "Publishing", "Rendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Batch/SeveralMachines.md"],
      // What `schema manifest` prints is the file itself.
      resources: [.embedInCode("Record/manifest.schema.json")],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Drawing"], path: "Tests/TestSupport",
      swiftSettings: house),
    tests("Diagnostics"),
    tests("SpecReading", ["Diagnostics"]),
    tests("Statistics"),
    tests("TradeData", ["Diagnostics", "Statistics"]),
    tests("Querying", ["Diagnostics", "Statistics", "TradeData"]),
    tests("Speaking", ["Statistics", "TradeData"]),
    tests("Drawing"),
    tests("Charting", ["Diagnostics", "Statistics", "TradeData", "Speaking", "Drawing"]),
    tests(
      "Reporting",
      [
        "Diagnostics", "SpecReading", "Statistics", "TradeData", "Querying", "Speaking", "Drawing",
        "Charting", "Rendering",
      ]),
    tests(
      "Publishing",
      ["Diagnostics", "Statistics", "TradeData", "Speaking", "Drawing", "Charting", "Reporting"]),
    tests("Rendering", ["Drawing"]),
    .executableTarget(
      name: "statistics-benchmark",
      dependencies: ["Diagnostics", "Statistics", "TradeData", "Querying"],
      path: "Tests/Benchmarks/StatisticsBenchmark", swiftSettings: house),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "broadsheet"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
