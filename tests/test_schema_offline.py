"""No schema is ever fetched, whatever data says of itself."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

import network
from network import NetworkError
from newsdoc.validation import _validator, schema_problems, validate

ADDRESS = "http://127.0.0.1:9/schema.json"


def test_data_that_names_a_schema_is_checked_without_it():
    data = {"type": "document", "newsdoc": "0.1", "$schema": ADDRESS, "$ref": ADDRESS, "$id": ADDRESS}
    assert {problem.path for problem in validate(data)} == {'$["$ref"]', '$["$id"]'}
    assert network.taken() == []
    assert list(schema_problems(data))


def test_a_reference_in_a_schema_would_not_be_followed_by_our_validator():
    with pytest.raises(Exception, match="Unresolvable"):
        _validator().evolve(schema={"$ref": ADDRESS}).is_valid({})
    assert network.taken() == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_watch_rings():
    with pytest.raises(Exception) as caught:  # noqa: PT011  (jsonschema wraps what it meets)
        Draft202012Validator({"$ref": ADDRESS}).is_valid({})
    met = caught.value
    while met is not None and not isinstance(met, NetworkError):
        met = met.__cause__ or met.__context__
    assert isinstance(met, NetworkError)
    assert network.taken()
