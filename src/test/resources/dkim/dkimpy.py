"""Verifies each message of a folder with dkimpy, by the name server at 127.0.0.1 and the port given; says name and pass or fail."""

import pathlib
import sys

import dkim
import dns.resolver

resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers = ["127.0.0.1"]
resolver.port = int(sys.argv[2])


def txt(name, timeout=5):
    try:
        answer = resolver.resolve(name.decode().rstrip("."), "TXT")
    except dns.resolver.NXDOMAIN:
        return None
    return b"".join(answer[0].strings)


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    message = dkim.DKIM(file.read_bytes())
    count = sum(1 for name, _ in message.headers if name.lower() == b"dkim-signature")
    try:
        results = [message.verify(idx=i, dnsfunc=txt) for i in range(count)]
    except dkim.DKIMException:
        results = []
    print(file.stem, "pass" if results and all(results) else "fail")
