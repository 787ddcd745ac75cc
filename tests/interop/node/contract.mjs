// The contract read from the .proto files of the project, as a user of Node would.
import { join } from 'node:path';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import protobuf from 'protobufjs';

const OPTIONS = { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true };

const SERVICE_FILES = ['candidate', 'explanation', 'fair', 'import', 'post', 'recommendation', 'search', 'shortlist', 'status']
  .map((name) => `matcher/v1/${name}_service.proto`);

// google.rpc.BadRequest travels inside Any, so no file of the contract imports it.
const BadRequest = protobuf.Root.fromJSON({
  nested: {
    BadRequest: { fields: { violations: { rule: 'repeated', type: 'Violation', id: 1 } } },
    Violation: { fields: { field: { type: 'string', id: 1 }, description: { type: 'string', id: 2 } } },
  },
}).lookupType('BadRequest');

export function loadContract(root) {
  const definition = loader.loadSync(
    [...SERVICE_FILES, 'google/rpc/status.proto', 'grpc/health/v1/health.proto', 'grpc/reflection/v1/reflection.proto'],
    { ...OPTIONS, includeDirs: [join(root, 'src/Matcher.Protocol/Protos'), join(root, 'src/Matcher.Grpc/Protos')] });
  return { definition, packages: grpc.loadPackageDefinition(definition) };
}

// The full names of the services that the files define.
export function serviceNames({ definition }) {
  return Object.keys(definition).filter((name) => !('format' in definition[name]));
}

// The field paths of a failed call, read from grpc-status-details-bin.
export function fieldViolations({ definition }, error) {
  const [trailer] = error.metadata.get('grpc-status-details-bin');
  const status = definition['google.rpc.Status'].deserialize(trailer);
  return status.details
    .filter((detail) => detail.type_url.endsWith('/google.rpc.BadRequest'))
    .flatMap((detail) => BadRequest.decode(detail.value).violations.map((violation) => violation.field));
}
