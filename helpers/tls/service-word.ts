/**
 * What AWS's front end of a JSON service says to a plain GET /, with HTTP 404. A captive proxy can answer
 * 404 too, so the word decides and not the status.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html
 */
export const serviceWord = 'UnknownOperationException';
