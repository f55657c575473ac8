// What runs on Apache Spark: `npm run test:spark [-- PATTERN …]`. Needs Python 3.10 and Java 17; Spark itself is fetched.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { onWindows, root, runQuietly, tryQuietly } from "./host.mjs";
import { setUp } from "./setup.mjs";
import { exclusively, isDone, markDone, stampOfContent } from "./stamp.mjs";
import { vitest } from "./tests.mjs";

const folder = "tools/toolchain/spark";
const requirements = `${folder}/requirements.txt`;
const environment = path.join(root, folder, ".venv");
const python = path.join(environment, onWindows ? "Scripts/python.exe" : "bin/python");

/** First number of a version that a program says; undefined where there is no such program. */
function versionOf(command, args, pattern) {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error) return undefined;
  const found = pattern.exec(`${stdout}${stderr}`);
  return found ? found.slice(1).map(Number) : undefined;
}

function javaOf(home) {
  const [major] = versionOf(home ? path.join(home, "bin/java") : "java", ["-version"], /version "(\d+)/) ?? [];
  return major;
}

/** Whether there is Java 17 or later; put there by apt where that is ours to do. */
function haveJava() {
  if (javaOf(process.env.JAVA_HOME) >= 17) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const install = ["install", "-y", "-qq", "--no-install-recommends", "openjdk-17-jre-headless"];
    tryQuietly("updating the list of packages", "apt-get", ["update", "-qq"], { env });
    if (tryQuietly("installing Java 17 from apt", "apt-get", install, { env }) && javaOf() >= 17) {
      delete process.env.JAVA_HOME;
      return true;
    }
  }
  console.error(
    "Apache Spark needs Java 17 or later: install it (Debian: apt-get install openjdk-17-jre-headless), or set JAVA_HOME.",
  );
  return false;
}

function havePython() {
  const [major, minor] = versionOf("python3", ["--version"], /Python (\d+)\.(\d+)/) ?? [];
  if (major === 3 && minor >= 10) return true;
  console.error(
    "Apache Spark needs Python 3.10 or later as python3, with venv (Debian: apt-get install python3-venv).",
  );
  return false;
}

/** PySpark in an environment of its own, as its list of hashes says. */
function install() {
  const made = [path.relative(root, python)];
  const stamp = () => stampOfContent([requirements]);
  if (isDone("spark", stamp(), made)) return;
  exclusively(() => {
    if (isDone("spark", stamp(), made)) return;
    rmSync(environment, { recursive: true, force: true });
    runQuietly("making a Python environment", "python3", ["-m", "venv", environment]);
    const options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"];
    runQuietly("installing PySpark (400 MB)", python, ["-m", "pip", "install", ...options, "-r", requirements]);
    markDone("spark", stamp());
  });
}

/** The Python that has PySpark; undefined where the machine cannot run it, which is said. */
export function fetchSpark() {
  const able = [haveJava(), havePython()].every(Boolean);
  if (!able) return undefined;
  install();
  return python;
}

export function task(args) {
  setUp("generated");
  const found = fetchSpark();
  if (!found) process.exit(3);
  process.env.KHUNG_SPARK_PYTHON = found;
  const { passed, failed } = vitest(["--config", "vitest.spark.config.ts", ...args]);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
