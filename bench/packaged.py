"""The packaged program, started for a benchmark: a data folder of its own, a free port of 127.0.0.1, an administrator's token.

`./mvnw package -DskipTests` makes it. Linux; Python's standard library only.
"""
import http.client, json, os, pathlib, shutil, socket, subprocess, sys, tempfile, time

JAR = pathlib.Path(__file__).resolve().parent.parent / "target/quarkus-app/quarkus-run.jar"
TOKEN = "bench-admin-token-0123456789abcdef"
START_SECONDS, STOP_SECONDS = 120, 40
NEWSLETTER = {
    "slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam", "rhythm": {"every": "month"},
    "publisher": {"name": "Buurtvereniging De Linde", "address": ["Lindelaan 1", "1234 AB Eikenstad"], "email": "post@delinde.example"},
    "sender": {"name": "Buurtkrant De Linde", "email": "buurtkrant@delinde.example"}}


class Program:
    """Runs within a `with`. `seconds` tells how long its start took, `cpu` how much processor time that used.

    data: a folder to keep; without one it gets a folder that goes with it. settings: environment variables. options: of Java.
    """

    def __init__(self, data=None, settings=None, options=()):
        self.kept = data is not None
        self.data = pathlib.Path(data or tempfile.mkdtemp(prefix="rubriek-bench-"))
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = s.getsockname()[1]
        self.command = ["java", "-Xmx512m", *options, "-jar", JAR]
        self.environment = {**os.environ, "QUARKUS_HTTP_HOST": "127.0.0.1", "QUARKUS_HTTP_PORT": str(self.port), "RUBRIEK_DATA": str(self.data),
                            "RUBRIEK_ADMIN_TOKEN": TOKEN, "RUBRIEK_DEMO": "false", **(settings or {})}

    def __enter__(self):
        log = self.data / "bench.log"
        began = time.monotonic()
        with open(log, "ab") as out:
            self.process = subprocess.Popen(self.command, env=self.environment, cwd=self.data, stdout=out, stderr=subprocess.STDOUT)
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() - began > START_SECONDS:
                self.process.kill()
                sys.exit("the program does not start:\n" + log.read_text()[-3000:])
            time.sleep(0.02)
        self.seconds = time.monotonic() - began
        used = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        self.cpu = sum(map(int, used)) / os.sysconf("SC_CLK_TCK")
        return self

    def is_ready(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/q/health/ready")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def memory(self):
        """Resident MiB: all of it, and the part that is the program's own and not mapped from files."""
        lines = dict(line.split(":", 1) for line in open(f"/proc/{self.process.pid}/status"))
        return [int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon")]

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(STOP_SECONDS)
        if not self.kept:
            shutil.rmtree(self.data)


class Client:
    """One connection that stays open, as a browser's does."""

    def __init__(self, program, base="/api/v1"):
        self.base = base
        self.connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=300)
        self.milliseconds, self.rendering, self.etag = 0.0, 0.0, None

    def ask(self, method, path, body=None, type="application/json", etag=None):
        """The octets of the answer; beside them its ETag, the milliseconds from the question to its last octet, and those of rendering."""
        headers = {"Authorization": "Bearer " + TOKEN} | ({} if body is None else {"Content-Type": type}) | ({"If-Match": etag} if etag else {})
        octets = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        began = time.perf_counter()
        self.connection.request(method, self.base + path, octets, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        self.milliseconds = (time.perf_counter() - began) * 1000
        self.etag = answer.getheader("ETag")
        self.rendering = float(answer.getheader("Server-Timing", "dur=0").partition("dur=")[2])
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path} answers {answer.status}: {content[:500]!r}")
        return content

    def timed(self, *question, **more):
        """Milliseconds of one question."""
        self.ask(*question, **more)
        return self.milliseconds
