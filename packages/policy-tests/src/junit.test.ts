import { nowhere } from "@khung/ir/testing";
import { expect, it } from "vitest";
import { junitOf } from "./junit.ts";
import { eightOfTen } from "./testing/sample.ts";

it("writes one suite a framework and escapes what XML cannot hold", () => {
  const failure = { expected: `a < "b"`, actual: "a & c\u0001", origin: nowhere, index: 0 };
  const results = [
    { test: eightOfTen, failures: [] },
    { test: { ...eightOfTen, title: `Mức <1> "đạt"` }, failures: [failure] },
  ];
  const options = { expected: "mong đợi", actual: "thực tế", positionOf: () => ({ line: 3, column: 1 }) };
  expect(junitOf(results, options)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="khung" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="test@1.0.0" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="test@1.0.0" name="8 of 10" file="test.khung" line="3"/>
    <testcase classname="test@1.0.0" name="Mức &lt;1&gt; &quot;đạt&quot;" file="test.khung" line="3">
      <failure message="mong đợi: a &lt; &quot;b&quot;; thực tế: a &amp; c" type="expectation">test.khung:3</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});
