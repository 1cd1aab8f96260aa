package rubriek.dispatch.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.dispatch.Reply;

/** B-05: replies as servers and their makers publish them. */
class FaultTest {

    private static final Pattern LINE = Pattern.compile("(\\d{3}) (?:([245]\\.\\d+\\.\\d+) ?)?(.*)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # by code (RFC 3463, RFC 7505)
            550 5.1.1 The email account that you tried to reach does not exist.                  | ADDRESS
            550 5.1.2 Bad destination system                                                      | ADDRESS
            501 5.1.3 Bad destination mailbox address syntax                                      | ADDRESS
            551 5.1.6 Destination mailbox has moved                                               | ADDRESS
            556 5.1.10 Recipient address has null MX                                              | ADDRESS
            450 4.1.1 Unverified address                                                          | ADDRESS
            550 5.1.8 Bad sender's system address                                                 | SENDER
            550 5.2.1 The email account that you tried to reach is disabled.                      | MAILBOX
            450 4.2.1 The user you are trying to contact is receiving mail too quickly            | MAILBOX
            552 5.2.2 The email account that you tried to reach is over quota.                    | MAILBOX
            552 5.2.3 Message length exceeds administrative limit                                 | MAILBOX
            552 5.3.4 Message too big for system                                                  | SENDER
            452 4.3.1 Mail system full                                                            | TRANSPORT
            450 4.4.1 No answer from host                                                         | TRANSPORT
            554 5.4.6 Routing loop detected                                                       | TRANSPORT
            554 5.6.0 Mail message is malformed. Not accepted.                                    | SENDER
            550 5.7.1 User unknown to our policy                                                  | SENDER
            450 4.7.1 Greylisted, see http://postgrey.schweikert.ch/                              | TRANSPORT
            # Gmail
            421 4.7.28 Gmail has detected an unusual rate of unsolicited mail                     | SENDER
            421 4.7.0 Try again later, closing connection.                                        | SENDER
            550 5.7.26 This mail has been blocked because the sender is unauthenticated.          | SENDER
            550 5.4.5 Daily user sending limit exceeded.                                          | SENDER
            # Yahoo
            421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred                        | SENDER
            553 5.7.1 [BL21] Connections will not be accepted, because the ip is in Spamhaus      | SENDER
            554 delivery error: dd This user doesn't have a yahoo.com account                     | ADDRESS
            554 delivery error: dd This account has been disabled or discontinued [#102]          | MAILBOX
            552 1 Requested mail action aborted, mailbox not found                                | ADDRESS
            # Microsoft
            550 5.7.515 Access denied, sending domain does not meet the required level            | SENDER
            451 4.7.650 The mail server has been temporarily rate limited due to IP reputation    | SENDER
            550 SC-001 (COL004-OMC2S10) Unfortunately, messages from 192.0.2.1 weren't sent       | SENDER
            550 5.5.0 Requested action not taken: mailbox unavailable                             | MAILBOX
            550 5.4.1 Recipient address rejected: Access denied. AS(201806281)                    | MAILBOX
            550 5.4.1 Relay Access Denied                                                         | SENDER
            550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | ADDRESS
            550 5.4.310 DNS domain does not exist                                                 | ADDRESS
            # by words
            550 Sorry, no mailbox here by that name. (#5.1.1)                                     | ADDRESS
            550 User unknown                                                                      | ADDRESS
            550 No such user here                                                                 | ADDRESS
            550 Recipient rejected: 192.0.2.1 is blocked using Spamhaus, no such user             | SENDER
            550 Sender address does not exist                                                     | SENDER
            554 5.7.1 Relay access denied                                                         | SENDER
            554 Your message looks like spam                                                      | SENDER
            550 5.1.1 undeliverable address: host mx.example said: 550 5.7.1 blocked              | SENDER
            550 5.1.1 Mail rejected: user not listed in Domino Directory                          | ADDRESS
            550 User not listed, no such user                                                     | ADDRESS
            550 Administrative prohibition                                                        | SENDER
            550 Access denied                                                                     | SENDER
            550 Message rejected                                                                  | SENDER
            550 Invalid HELO                                                                      | SENDER
            550 Your IP is listed at bl.example                                                   | SENDER
            553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)                 | SENDER
            550 Connection refused due to abuse                                                   | SENDER
            554 5.7.1 Client host unknown                                                         | SENDER
            550 5.4.4 Host or domain name not found. Name service error                           | ADDRESS
            552 Mailbox is full                                                                   | MAILBOX
            550 5.1.0 Address rejected                                                            | MAILBOX
            550 Refused by 5.1.1.23                                                               | MAILBOX
            # by nothing but the basic code
            550 Requested action not taken                                                        | MAILBOX
            551 Elsewhere                                                                         | ADDRESS
            450 Later                                                                             | MAILBOX
            451 Later                                                                             | TRANSPORT
            535 No                                                                                | SENDER
            554 No                                                                                | SENDER
            """)
    void a_refusal_is_somebodys_fault(String line, Fault fault) {
        assertEquals(fault, Fault.of(reply(line)), line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            421 4.7.28 Gmail has detected an unusual rate of unsolicited mail                     | true
            421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred                        | true
            451 4.7.650 The mail server has been temporarily rate limited due to IP reputation    | true
            421 RP-001 Unfortunately, some messages weren't sent, rate limited                    | true
            421 Service not available                                                             | true
            454 4.7.1 Relay access denied                                                         | false
            450 4.7.1 Greylisted                                                                  | false
            421 4.3.2 System going down                                                           | false
            450 4.2.1 The user you are trying to contact is receiving mail too quickly            | false
            450 4.2.2 Mailbox full                                                                | false
            451 Try again later                                                                   | false
            550 5.7.26 Unauthenticated                                                            | false
            """)
    void a_server_may_only_want_us_to_be_slower(String line, boolean tooFast) {
        assertEquals(tooFast, Fault.tooFast(reply(line)), "T-09");
    }

    private static Reply reply(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) throw new IllegalArgumentException(line);
        return new Reply(Integer.parseInt(parts.group(1)), Optional.ofNullable(parts.group(2)), parts.group(3));
    }
}
