/**
 * What the page and its worker say to each other. The worker alone compiles, evaluates and answers editor questions.
 *
 * Every request carries a number and is answered once under it, or not at all when a newer one of its kind overtook it.
 * Every answer about a text carries the version of that text.
 */

import type { Diagnostic, Message, Severity } from "@khung/diagnostics";
import type { Title } from "@khung/ir";
import type { Language } from "../i18n/language.ts";
