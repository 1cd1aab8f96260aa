# Verifies each message of a folder with Mail::DKIM, by the name server at 127.0.0.1 and the port given; says name and pass or fail.
use strict;
use warnings;
use File::Basename qw(basename);
use Mail::DKIM::DNS;
use Mail::DKIM::Verifier;
use Net::DNS;

my ($folder, $port) = @ARGV;
Mail::DKIM::DNS::resolver(Net::DNS::Resolver->new(nameservers => ['127.0.0.1'], port => $port, recurse => 1));
for my $file (sort glob("$folder/*.eml")) {
    open(my $in, '<:raw', $file) or die "$file: $!";
    my $verifier = Mail::DKIM::Verifier->new();
    $verifier->load($in);
    print basename($file, '.eml'), ' ', ($verifier->result eq 'pass' ? 'pass' : 'fail'), "\n";
}
