"""One Spark session that answers requests: one JSON a line on standard input, one answer a line on standard output.

  {"load": NAME, "columns": [[NAME, TYPE] …], "rows": [[TEXT | null …] …]}   a table; cells are cast by Spark itself, exactly or not at all
  {"query": TEXT}                                                             {"rows": [[TEXT | null …] …]}
  {"execute": TEXT}                                                           a statement without rows: CREATE VIEW …
  {"cancel": true}                                                            stops what runs now; has no answer of its own

An answer is {"rows": …} or {"error": MESSAGE}. The end of the input is the end of the session.
"""

import json
import os
import queue
import shutil
import sys
import threading
import time

from pyspark.sql import SparkSession


def answer(value):
    answers.write(json.dumps(value, ensure_ascii=False) + "\n")
    answers.flush()


def text_of(cell):
    """What SQL would print; a number never passes through a float."""
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        raise TypeError("a floating-point number among the answers")
    return str(cell)


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


def load(spark, request):
    columns = request["columns"]
    schema = ", ".join(f"{quoted(name)} STRING" for name, _ in columns)
    texts = spark.createDataFrame([tuple(row) for row in request["rows"]], schema, verifySchema=False)
    typed = texts.selectExpr(*[f"CAST({quoted(name)} AS {kind}) AS {quoted(name)}" for name, kind in columns])
    typed.createOrReplaceTempView(request["load"])


def rows_of(spark, text):
    return [[text_of(cell) for cell in row] for row in spark.sql(text).collect()]


def reply_to(spark, request):
    if "load" in request:
        load(spark, request)
        return {"rows": []}
    if "execute" in request:
        spark.sql(request["execute"])
        return {"rows": []}
    return {"rows": rows_of(spark, request["query"])}


class Progress:
    """How many requests have come, and how many have their answer."""

    asked = 0
    answered = 0


def listen(spark, requests, progress):
    for line in sys.stdin:
        request = json.loads(line)
        if "cancel" in request:
            # Again and again: what was asked may not have come to its first job yet.
            while progress.answered < progress.asked:
                spark.sparkContext.cancelAllJobs()
                time.sleep(0.1)
        else:
            progress.asked += 1
            requests.put(request)
    # Nobody waits for an answer any more, so nothing has to be finished.
    requests.put(None)
    while True:
        spark.sparkContext.cancelAllJobs()
        time.sleep(0.1)


def main():
    folder = os.environ["KHUNG_SPARK_FOLDER"]
    builder = SparkSession.builder.master(os.environ["KHUNG_SPARK_MASTER"]).appName("khung")
    settings = {
        # Overflow, division by zero and casts that lose something are errors, never NULL and never another number.
        "spark.sql.ansi.enabled": "true",
        "spark.sql.decimalOperations.allowPrecisionLoss": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "4",
        # What Spark concludes from long CASEs about which columns equal which fills its memory, and helps no query of ours.
        "spark.sql.constraintPropagation.enabled": "false",
        "spark.sql.warehouse.dir": os.path.join(folder, "warehouse"),
        "spark.local.dir": os.path.join(folder, "local"),
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        **json.loads(os.environ.get("KHUNG_SPARK_SETTINGS", "{}")),
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    answer({"ready": spark.version, "master": spark.sparkContext.master})
    requests, progress = queue.Queue(), Progress()
    threading.Thread(target=listen, args=(spark, requests, progress), daemon=True).start()
    try:
        while (request := requests.get()) is not None:
            try:
                reply = reply_to(spark, request)
            except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked is told
                reply = {"error": str(error)}
            progress.answered += 1
            answer(reply)
    except BrokenPipeError:
        # The one who asked is gone.
        pass
    finally:
        end(spark, folder)


def end(spark, folder):
    """Nobody else may be left to see to it: no process and no file stays."""
    java = spark.sparkContext._gateway.proc
    try:
        spark.stop()
        # Java ends when its input does, and may write until then.
        java.stdin.close()
        java.wait(timeout=30)
    except Exception:  # noqa: BLE001 - what does not end by itself is made to
        java.kill()
        java.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        # Threads that wait for Java have nothing more to wait for.
        os._exit(0)


# Spark's own chatter must not get among the answers.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
main()
