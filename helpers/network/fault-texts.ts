import type { CodeText } from '../model/invariant.ts';
import type { FaultCode } from './road.ts';

/** What each fault means and how the resource that it names is mended; `{cause}` is that resource. */
export const faultTexts: Readonly<Record<FaultCode, CodeText>> = {
  'no-route': {
    means: 'no route leads from the subnet to the internet, and the VPC has no endpoints for Systems Manager',
    remedy: `Give {cause} a default route, to a NAT gateway for private subnets (or to the internet gateway, for instances with public addresses): aws ec2 create-route --region {region} --route-table-id {cause} --destination-cidr-block 0.0.0.0/0 --nat-gateway-id NAT_GATEWAY. Without the internet, create interface endpoints for ssm and ssmmessages in the VPC instead. A subnet that is missing from the associations of every table uses the main one.`,
  },
  'blackhole-route': {
    means: 'the route that would lead out of the subnet points at something that was deleted or detached',
    remedy: `Point the blackhole route of {cause} at a target that exists: aws ec2 replace-route --region {region} --route-table-id {cause} --destination-cidr-block 0.0.0.0/0 --nat-gateway-id NAT_GATEWAY (the destination as the evidence shows it). See all routes: aws ec2 describe-route-tables --region {region} --route-table-ids {cause}`,
  },
  'no-public-address': {
    means: 'the subnet routes to an internet gateway, which passes only public addresses, and there is none',
    remedy: `For a private subnet, let {cause} route to a NAT gateway instead of the internet gateway. For a public one, give instances an address at launch: aws ec2 modify-subnet-attribute --region {region} --subnet-id SUBNET --map-public-ip-on-launch. One that runs already gets an Elastic IP: aws ec2 associate-address --region {region} --instance-id {id} --allocation-id ALLOCATION`,
  },
  'internet-gateway-detached': {
    means: 'the route leads to an internet gateway that is not attached to the VPC',
    remedy: `Attach {cause} to the VPC that the evidence names (an egress-only gateway cannot be attached again: create a new one and route to it): aws ec2 attach-internet-gateway --region {region} --internet-gateway-id {cause} --vpc-id VPC. If another gateway is attached there, route to that one.`,
  },
  'nat-unavailable': {
    means: 'the route leads to a NAT gateway that is not available',
    remedy: `See why {cause} is not available (FailureMessage): aws ec2 describe-nat-gateways --region {region} --nat-gateway-ids {cause}. One that failed or was deleted does not come back: create another in a public subnet and replace the routes to it.`,
  },
  'nat-without-route': {
    means: 'the NAT gateway works, and the routes of its own subnet do not lead to the internet',
    remedy: `A public NAT gateway needs a way out itself: let the route table of its subnet route to the internet gateway: aws ec2 create-route --region {region} --route-table-id {cause} --destination-cidr-block 0.0.0.0/0 --gateway-id INTERNET_GATEWAY. Where the cause is the gateway itself, it is private, and a private one leads nowhere: route to a public one.`,
  },
  'security-group-egress': {
    means: 'no security group of the instance lets TCP 443 out',
    remedy: `Let TCP 443 out of {cause}: aws ec2 authorize-security-group-egress --region {region} --group-id {cause} --ip-permissions IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0}]. Where endpoints of the VPC are used, the security group of the endpoints suffices as destination. No inbound rule is needed.`,
  },
  'nacl-egress': {
    means: 'a network ACL on the way denies TCP 443 towards the service',
    remedy: `Rules are tried in the order of their numbers, and the first that fits decides: in {cause}, add one that allows TCP 443 before the one that denies it (on the subnet of the instance outbound; on that of an endpoint inbound). See them: aws ec2 describe-network-acls --region {region} --network-acl-ids {cause}`,
  },
  'nacl-return': {
    means: 'a network ACL on the way denies the answers, which come back to ephemeral ports',
    remedy: `A network ACL does not remember connections: in {cause}, allow TCP 1024-65535 for the answers (on the subnet of the instance inbound; on that of an endpoint outbound), before any rule that denies them. See the rules: aws ec2 describe-network-acls --region {region} --network-acl-ids {cause}`,
  },
  'endpoint-missing': {
    means: 'the VPC has endpoints for Systems Manager, but none for this service, and no other road to it',
    remedy: `Create the missing endpoint in {cause}, in each zone with instances and with a security group that lets TCP 443 in: aws ec2 create-vpc-endpoint --region {region} --vpc-id {cause} --vpc-endpoint-type Interface --private-dns-enabled --service-name SERVICE --subnet-ids SUBNETS --security-group-ids GROUP (SERVICE as the evidence names it)`,
  },
  'endpoint-not-available': {
    means: 'the endpoint for the service is there, but not available, or it lies in no subnet',
    remedy: `See what holds {cause} up (State, LastError): aws ec2 describe-vpc-endpoints --region {region} --vpc-endpoint-ids {cause}. One in pendingAcceptance waits for its service's owner; one that failed, was rejected or has expired is deleted and created anew; one without subnets is given some: aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {cause} --add-subnet-ids SUBNETS`,
  },
  'endpoint-security-group': {
    means: 'no security group of the endpoint lets TCP 443 in from the instance',
    remedy: `Let TCP 443 into {cause} from the instances, by the VPC's CIDR or by their security group: aws ec2 authorize-security-group-ingress --region {region} --group-id {cause} --protocol tcp --port 443 --cidr VPC_CIDR`,
  },
  'endpoint-policy-denies': {
    means: 'the policy of the endpoint refuses something that the agent must be allowed to do',
    remedy: `Let the policy of {cause} allow what AmazonSSMManagedInstanceCore grants in this service, to the roles of the instances; or put the default back, which allows everything that IAM allows: aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {cause} --reset-policy`,
  },
  'private-dns-off': {
    means: 'the endpoint has no private DNS, so that the name of the service leads past it',
    remedy: `Let the name of the service lead to {cause}: aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {cause} --private-dns-enabled. It needs both DNS attributes of the VPC. Where a private hosted zone of your own stands in for it, Muster cannot see that from EC2.`,
  },
  'vpc-dns-off': {
    means:
      'the VPC lacks DNS support or DNS host names, without which private DNS of endpoints does not work',
    remedy: `Turn both on: aws ec2 modify-vpc-attribute --region {region} --vpc-id {cause} --enable-dns-support; aws ec2 modify-vpc-attribute --region {region} --vpc-id {cause} --enable-dns-hostnames`,
  },
};
