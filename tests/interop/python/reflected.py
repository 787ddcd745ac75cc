"""The service's contract as its own server reflection tells it: no .proto file and no generated code on this side."""

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

REFLECTION = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"


def serialize(message):
    return message.SerializeToString()


def _describe(name, package, messages):
    """A file descriptor from {message: [(field, number, type, is_repeated)]}; a type is a scalar's number or a message's name."""
    file = descriptor_pb2.FileDescriptorProto(name=name, package=package, syntax="proto3")
    field_types = descriptor_pb2.FieldDescriptorProto
    for message_name, fields in messages.items():
        message = file.message_type.add(name=message_name)
        for field, number, kind, is_repeated in fields:
            label = field_types.LABEL_REPEATED if is_repeated else field_types.LABEL_OPTIONAL
            if isinstance(kind, str):
                message.field.add(name=field, number=number, label=label, type=field_types.TYPE_MESSAGE, type_name=f".{package}.{kind}")
            else:
                message.field.add(name=field, number=number, label=label, type=kind)
    return file


_T = descriptor_pb2.FieldDescriptorProto

# As published by gRPC, without the parts that are not asked for. The oneofs are left out: on the wire they are plain fields.
_REFLECTION_FILE = _describe("interop/reflection.proto", "interop.reflection", {
    "Request": [("file_by_filename", 3, _T.TYPE_STRING, False), ("file_containing_symbol", 4, _T.TYPE_STRING, False), ("list_services", 7, _T.TYPE_STRING, False)],
    "Files": [("file", 1, _T.TYPE_BYTES, True)],
    "Service": [("name", 1, _T.TYPE_STRING, False)],
    "Services": [("service", 1, "Service", True)],
    "Error": [("error_code", 1, _T.TYPE_INT32, False), ("error_message", 2, _T.TYPE_STRING, False)],
    "Response": [("files", 4, "Files", False), ("services", 6, "Services", False), ("error", 7, "Error", False)],
})

# google.rpc.BadRequest travels inside Any, so reflection does not list it.
_ERROR_DETAILS_FILE = _describe("interop/error_details.proto", "interop.errors", {
    "Violation": [("field", 1, _T.TYPE_STRING, False), ("description", 2, _T.TYPE_STRING, False)],
    "BadRequest": [("field_violations", 1, "Violation", True)],
})


class Contract:
    """Services and messages, fetched when they are first asked for."""

    def __init__(self, channel):
        self._channel = channel
        self._pool = descriptor_pool.DescriptorPool()
        self._factory = message_factory.MessageFactory(self._pool)
        self._pool.Add(_REFLECTION_FILE)
        self._pool.Add(_ERROR_DETAILS_FILE)

    def services(self):
        return [service.name for service in self._ask(list_services="*").services.service]

    def message(self, name):
        return self._factory.GetPrototype(self._find(self._pool.FindMessageTypeByName, name))

    def method(self, service, method):
        """A callable stub with its request type."""
        descriptor = self._find(self._pool.FindServiceByName, service).methods_by_name[method]
        request, response = (self._factory.GetPrototype(kind) for kind in (descriptor.input_type, descriptor.output_type))
        # Protobuf 3.21 does not say in a descriptor whether a method streams; the one method of the contract that does is named.
        make = self._channel.stream_stream if method == "ImportRecords" else self._channel.unary_unary
        return request, make(f"/{service}/{method}", request_serializer=serialize, response_deserializer=response.FromString)

    def _find(self, find, name):
        try:
            return find(name)
        except KeyError:
            self._add(self._ask(file_containing_symbol=name))
            return find(name)

    def _ask(self, **question):
        request = self.message("interop.reflection.Request")(**question)
        call = self._channel.stream_stream(
            REFLECTION, request_serializer=serialize, response_deserializer=self.message("interop.reflection.Response").FromString)
        answer = next(call(iter([request]), timeout=20))
        if answer.error.error_code:
            raise LookupError(f"reflection: {answer.error.error_message}")
        return answer

    def _add(self, answer):
        files = {file.name: file for file in map(descriptor_pb2.FileDescriptorProto.FromString, answer.files.file)}
        for file in list(files.values()):
            self._add_file(file, files)

    def _add_file(self, file, given):
        if self._has(file.name):
            return
        for needed in file.dependency:
            if needed in given:
                self._add_file(given[needed], given)
            elif not self._has(needed):
                self._add(self._ask(file_by_filename=needed))
        self._pool.Add(file)

    def _has(self, name):
        try:
            self._pool.FindFileByName(name)
            return True
        except KeyError:
            return False


def field_violations(contract, error):
    """The field paths of a failed call, read from grpc-status-details-bin."""
    trailers = dict(error.trailing_metadata() or ())
    status = contract.message("google.rpc.Status").FromString(trailers["grpc-status-details-bin"])
    bad_request = contract.message("interop.errors.BadRequest")
    return [violation.field
            for detail in status.details if detail.type_url.endswith("/google.rpc.BadRequest")
            for violation in bad_request.FromString(detail.value).field_violations]
