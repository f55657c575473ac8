import { expect, it } from "vitest";
import { commentsOf } from "./comments.ts";
import { parse } from "./parse.ts";

it("gives each comment to the node it stands above or behind, and leaves the others free", () => {
  const text = `language en // header
// free: a blank line follows

// above the framework
// in two lines
framework a version 1.0.0 { // free: nothing ends here
  // above the input
  input x: count // behind the input
  criterion c { measure x } // behind the criterion
  criterion d {
    require at least { // free
      2: 20%, // behind the entry
      // above the entry
      3: 40% // behind the last entry
    } // behind the requirement
    // free: nothing follows
  } // behind d
}
// free at the end
`;
  const found = commentsOf(parse({ file: "a.khung", text })).map(({ text: comment, place, owner }) =>
    `${comment.slice(3)} → ${place} ${owner?.kind ?? ""}`.trim(),
  );
  expect(found).toEqual([
    "header → trailing language",
    "free: a blank line follows → free",
    "above the framework → above framework",
    "in two lines → above framework",
    "free: nothing ends here → free",
    "above the input → above input",
    "behind the input → trailing input",
    "behind the criterion → trailing criterion",
    "free → free",
    "behind the entry → trailing requirementEntry",
    "above the entry → above requirementEntry",
    "behind the last entry → trailing requirementEntry",
    "behind the requirement → trailing requirement",
    "free: nothing follows → free",
    "behind d → trailing criterion",
    "free at the end → free",
  ]);
});

it("leaves statements that are switched off alone, and what is set off by them free", () => {
  const text = `language en
framework a {
  // free: what follows is switched off
  //- criterion c { measure x }
  // above d
  criterion d { score 3 } //- not behind d
  // above the score
}
`;
  const found = commentsOf(parse({ file: "a.khung", text })).map(({ place, owner }) => `${place} ${owner?.kind ?? ""}`);
  expect(found).toEqual(["free ", "free ", "above criterion", "free ", "free "]);
});
