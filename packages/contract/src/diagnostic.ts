import { z } from "zod";

export const MessagesSchema = z
  .object({ vi: z.string(), en: z.string() })
  .meta({ id: "Messages", description: "The same words in Vietnamese and in English" });

const PositionSchema = z.object({
  line: z.int().min(1),
  column: z.int().min(1).meta({ description: "In UTF-16 units, from 1" }),
});

/** Lines and columns from 1; `end` is after the last character. */
export const RangeSchema = z.object({ start: PositionSchema, end: PositionSchema }).meta({ id: "Range" });

const CellSchema = z
  .object({
    table: z.string(),
    row: z.int().optional().meta({ description: "From 1, the header counted, as a spreadsheet does" }),
    column: z.string().optional(),
    entity: z.string().optional(),
  })
  .meta({ id: "Cell" });

/** One problem: `range` where it is in a text, `cell` where it is in a table. */
export const DiagnosticSchema = z
  .object({
    code: z.string().meta({ example: "KH2001" }),
    severity: z.enum(["error", "warning", "info"]),
    message: z.string(),
    messages: MessagesSchema,
    help: MessagesSchema.optional(),
    file: z.string(),
    range: RangeSchema.optional(),
    cell: CellSchema.optional(),
    related: z.array(z.object({ message: z.string(), messages: MessagesSchema, file: z.string(), range: RangeSchema })),
    fixes: z.array(
      z.object({
        title: z.string(),
        titles: MessagesSchema,
        edits: z.array(z.object({ file: z.string(), range: RangeSchema, text: z.string() })),
      }),
    ),
  })
  .meta({ id: "Diagnostic" });
export type DiagnosticBody = z.infer<typeof DiagnosticSchema>;
